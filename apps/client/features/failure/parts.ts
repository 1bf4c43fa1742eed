/** What is said where the server fails, or a part of the app does. */
export { Boundary } from './Boundary';
export { FailedCard } from './FailedCard';
export { FailedScreen } from './FailedScreen';
export { useFailureText } from './use-failure-text';
export { useFailureWords } from './words';
