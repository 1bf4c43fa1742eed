/** What every feature that waits for the server says when it fails. */
export { useFailureText } from './use-failure-text';
export { useFailureWords } from './words';
