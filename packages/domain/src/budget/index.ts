export { carryOut, type Rollover } from './carry';
export { percentSpent, percentsCrossed, reachesPercent } from './percent';
export {
  allPeriodFigures,
  type BudgetRule,
  type PeriodFigures,
  periodFigures,
  type SpentByPeriod,
} from './period-figures';
export { changePlan, type PastPlan, type Plan, plannedIn } from './plan';
export { spentByPeriod } from './spent';
export { type BudgetStatus, type Utilisation, type UtilisationInput, utilisation } from './utilisation';
