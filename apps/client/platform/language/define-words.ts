import { use } from 'react';
import { beforeLanguage, type Language, readLanguage, useLanguage } from './language';

type OtherLanguage = Exclude<Language, 'en'>;

/** A feature's words in each language: those known now, and the promise of those on their way. */
export interface Catalogue<Words> {
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

  async function load(language: Language): Promise<Words> {
    if (language === 'en') return en;
    const words = known.get(language) ?? (await loaders[language]());
    known.set(language, words);
    return words;
  }

  function arrival(language: Language): Promise<Words> {
    let promise = coming.get(language);
    if (!promise) {
      promise = load(language).catch(() => en);
      coming.set(language, promise);
    }
    return promise;
  }

  beforeLanguage(load);
  if (readLanguage() !== 'en') void arrival(readLanguage());
  return { known: (language) => known.get(language), arrival };
}

/** Words in the language shown. Where they are still on their way the screen waits, so that no other word flashes. */
export function useWordsOf<Words>(catalogue: Catalogue<Words>): Words {
  const language = useLanguage();
  return catalogue.known(language) ?? use(catalogue.arrival(language));
}
