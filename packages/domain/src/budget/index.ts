export { alertDue } from './alert';
export { carryOut, type Rollover } from './carry';
export { type LeftInAll, leftInAll } from './left-in-all';
export { type MergedPlan, mergePlans } from './merge-plans';
export { highestReached } from './percent';
export {
  allPeriodFigures,
  type BudgetRule,
  type PeriodFigures,
  type PeriodSeen,
  periodSeen,
  type SpentByPeriod,
} from './period-figures';
export {
  changePeriodPlan,
  changePlan,
  isPeriodOf,
  type PastPlan,
  type PeriodPlan,
  type Plan,
  plannedIn,
  plannedInGeneral,
} from './plan';
export { planIn } from './plan-in';
export { isPaidAsPlanned, type ProjectionInput, projectSpent } from './projection';
export {
  type DaySpent,
  type DaysSpent,
  medianOf,
  type PastSpending,
  pastPeriodsMax,
  type SpendingPattern,
  spendingPattern,
} from './spending-pattern';
export { spentByPeriod } from './spent';
export { type BudgetStatus, type Utilisation, type UtilisationInput, utilisation } from './utilisation';
