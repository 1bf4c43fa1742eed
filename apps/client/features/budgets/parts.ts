/** What other features show of budgets. */
export { BudgetLine } from './BudgetLine';
export { byUrgency } from './order';
export { useBudgetWords } from './words';
