export { type CategoryFlow, expenseMinor, incomeMinor } from './category-flow';
export { type Countable, countsAsFlow, type SpendingScope } from './counts-as-flow';
