import { readText, writeText } from './storage';

/** What this device shows and how; never synced, never anything about money. */
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  language: 'system' | 'en' | 'de';
  isBlurred: boolean;
  /** The rail of a wide screen shows icons only. */
  isRailNarrow: boolean;
  /** The first steps were put away before they were done. */
  isSetupHidden: boolean;
  /** Names of the places and deeds last used from the command box, the latest first. */
  recentCommands: readonly string[];
  /** How close the rows of tables stand where there is a mouse; touch has its own height. */
  density: 'dense' | 'comfortable';
}

const key = 'florin.preferences';
const initial: Preferences = {
  theme: 'system',
  language: 'system',
  isBlurred: false,
  isRailNarrow: false,
  isSetupHidden: false,
  recentCommands: [],
  density: 'dense',
};
const listeners = new Set<() => void>();
let current: Preferences = read();

function read(): Preferences {
  try {
    const stored = JSON.parse(readText(key) ?? '{}') as Partial<Preferences>;
    return { ...initial, ...stored };
  } catch {
    return initial;
  }
}

export function readPreferences(): Preferences {
  return current;
}

export function changePreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  writeText(key, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function watchPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
