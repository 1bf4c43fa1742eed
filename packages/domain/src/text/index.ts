export { foldText } from './fold-text';
export { wordsOf } from './words-of';
