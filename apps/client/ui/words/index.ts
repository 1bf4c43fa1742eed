export type { Words } from './en';
export { useLanguage, useWords } from './use-words';
