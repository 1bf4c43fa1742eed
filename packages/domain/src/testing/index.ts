export { flowsOfEntries } from './flows-of-entries';
