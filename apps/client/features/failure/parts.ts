/** What every feature that waits for the server says when it fails. */
export { failureText } from './failure-text';
