export { type LikelyEntry, likelyPayees } from './likely-payees';
export { madeAtMs } from './likelihood';
