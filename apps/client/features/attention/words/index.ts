import { defineWords, useWordsOf } from '@/platform/language';
import { en } from './en';

const words = defineWords(en, { de: () => import('./de').then(({ de }) => de) });

export const useAttentionWords = () => useWordsOf(words);
