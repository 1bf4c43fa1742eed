/** What other features show of reports. */
export { SpendingChart } from './SpendingChart';
