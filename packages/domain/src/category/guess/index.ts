export { guessIcon } from './guess-icon';
