export { madeAtMs } from './likelihood';
export { likelyCategories } from './likely-categories';
export { type LikelyEntry, likelyPayees } from './likely-payees';
