import { use } from 'react';
import { beforeLanguage, type Language, readLanguage, useLanguage } from './language';

type OtherLanguage = Exclude<Language, 'en'>;

/** A feature's words in each language. */
export interface Catalogue<Words> {
  /** Undefined also where a render has begun to wait for them: taken up again, it has to ask the way it asked first. */
  known(language: Language): Words | undefined;
  /** The same promise for the same language, as waiting for it (Suspense) asks for. */
  arrival(language: Language): Promise<Words>;
}

/**
 * English comes with the code that says it; another language is a chunk of its own, asked for as soon as that code is
 * there. What cannot be fetched is said in English.
 */
export function defineWords<Words>(
  en: Words,
  loaders: Record<OtherLanguage, () => Promise<Words>>,
): Catalogue<Words> {
  const known = new Map<Language, Words>([['en', en]]);
  const coming = new Map<Language, Promise<Words>>();
  const awaited = new Set<Language>();

  async function load(language: Language): Promise<Words> {
    if (language === 'en') return en;
    const words = known.get(language) ?? (await loaders[language]());
    known.set(language, words);
    // Whoever was told English, because the language could not be fetched, is told the language from now on.
    const promise = coming.get(language);
    if (promise) markKept(promise, words);
    return words;
  }

  function arrival(language: Language): Promise<Words> {
    let promise = coming.get(language);
    if (!promise) {
      promise = load(language).catch(() => en);
      coming.set(language, promise);
      const words = known.get(language);
      if (words) markKept(promise, words);
    }
    return promise;
  }

  beforeLanguage(load);
  if (readLanguage() !== 'en') void arrival(readLanguage());
  return {
    known: (language) => (awaited.has(language) ? undefined : known.get(language)),
    arrival(language) {
      awaited.add(language);
      return arrival(language);
    },
  };
}

/** React reads a promise that says what it holds at once, and waits for no other. */
function markKept<Words>(promise: Promise<Words>, value: Words): void {
  Object.assign(promise, { status: 'fulfilled', value });
}

/** Words in the language shown. Where they are still on their way the screen waits, so that no other word flashes. */
export function useWordsOf<Words>(catalogue: Catalogue<Words>): Words {
  const language = useLanguage();
  return catalogue.known(language) ?? use(catalogue.arrival(language));
}
