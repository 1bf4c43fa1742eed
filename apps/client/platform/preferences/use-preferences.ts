import { useSyncExternalStore } from 'react';
import { type Preferences, readPreferences, watchPreferences } from './store';

export function usePreferences(): Preferences {
  return useSyncExternalStore(watchPreferences, readPreferences, readPreferences);
}
