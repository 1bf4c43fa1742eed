export { incomeAndExpenseByMonth, type MonthFlows, type MonthResult } from './income-expense';
export { type Slice, topSlices } from './slices';
export { type CategorySpending, type SpendingReport, spendingByCategory } from './spending';
