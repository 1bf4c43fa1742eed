export { type LikelyEntry, likelyPayees } from './likely-payees';
