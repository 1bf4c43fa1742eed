/** What others show of the settings: which pages there are. */
export { pages as settingsPagesShown } from './pages';
