export { type CategorySpending, type SpendingReport, spendingByCategory } from './spending';
