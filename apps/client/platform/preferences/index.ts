export { changePreferences, type Preferences, readPreferences, watchPreferences } from './store';
export { usePreferences } from './use-preferences';
