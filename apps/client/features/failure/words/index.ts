import { defineWords, useWordsOf } from '@/platform/language';
import { en } from './en';

export type { FailureWords } from './en';

const words = defineWords(en, { de: () => import('./de').then(({ de }) => de) });

export const useFailureWords = () => useWordsOf(words);
