import { useSyncExternalStore } from 'react';
import { readPreferences, watchPreferences } from '@/platform/preferences';
import { en, type Words } from './en';

export type Language = 'en' | 'de';

/** English is in the first chunk; another language is a chunk of its own, fetched when it is first asked for. */
const loaded = new Map<Language, Words>([['en', en]]);
const loaders: Partial<Record<Language, () => Promise<Words>>> = {
  de: () => import('./de').then((module) => module.de),
};
const listeners = new Set<() => void>();

/** Asked once: the answer costs a formatter, and words are read on every render. */
const systemLanguage: Language = Intl.DateTimeFormat().resolvedOptions().locale.toLowerCase().startsWith('de')
  ? 'de'
  : 'en';

function wanted(): Language {
  const { language } = readPreferences();
  return language === 'system' ? systemLanguage : language;
}

function current(): Words {
  const language = wanted();
  const words = loaded.get(language);
  if (words) return words;
  void loaders[language]?.().then(
    (fetched) => {
      loaded.set(language, fetched);
      for (const listener of listeners) listener();
    },
    () => undefined,
  );
  return en;
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  const stop = watchPreferences(listener);
  return () => {
    listeners.delete(listener);
    stop();
  };
}

/** Everything the app says, in the language of this device. English shows until another language has come. */
export function useWords(): Words {
  return useSyncExternalStore(watch, current, current);
}

export function useLanguage(): Language {
  return useSyncExternalStore(watch, wanted, wanted);
}
