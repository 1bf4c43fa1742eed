import { useSyncExternalStore } from 'react';
import { readPreferences, watchPreferences } from '@/platform/preferences';

export type Language = 'en' | 'de';

const listeners = new Set<() => void>();
const loaders = new Set<(language: Language) => Promise<unknown>>();

/** Asked once: the answer costs a formatter, and words are read on every render. */
const systemLanguage: Language = Intl.DateTimeFormat().resolvedOptions().locale.toLowerCase().startsWith('de')
  ? 'de'
  : 'en';

function wanted(): Language {
  const { language } = readPreferences();
  return language === 'system' ? systemLanguage : language;
}

let shown: Language = wanted();

/** The language on the screen. It follows the choice as soon as every word that is loaded has come in it. */
export function readLanguage(): Language {
  return shown;
}

/** Tells a catalogue to load a language before it is shown. */
export function beforeLanguage(load: (language: Language) => Promise<unknown>): void {
  loaders.add(load);
}

watchPreferences(() => {
  const language = wanted();
  if (language === shown) return;
  Promise.all([...loaders].map((load) => load(language))).then(
    () => {
      if (language !== wanted()) return;
      shown = language;
      for (const listener of listeners) listener();
    },
    // Without the network a language that was never here stays away; the choice is kept for the next start.
    () => undefined,
  );
});

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(watch, readLanguage, readLanguage);
}
