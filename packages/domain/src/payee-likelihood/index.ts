export { madeAtMs } from './likelihood';
export { type LikelyEntry, likelyPayees } from './likely-payees';
