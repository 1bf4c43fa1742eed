export { defineWords, useWordsOf } from './define-words';
export { useLanguage } from './language';
