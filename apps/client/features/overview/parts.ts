/** What other features say as the overview does. */
export { useOverviewWords } from './words';
