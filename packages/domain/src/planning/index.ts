export { type Coverable, type CoverMove, coverMoves } from './cover';
export { type PlannableIncome, plannableIncome, proposePlan } from './propose-plan';
