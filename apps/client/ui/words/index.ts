export { useLanguage, useWords } from './use-words';
export type { Words } from './en';
