export { type CategoryFlow, expenseMinor } from './category-flow';
export { type Countable, countsAsFlow, type SpendingScope } from './counts-as-flow';
