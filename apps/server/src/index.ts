export { readConfiguration } from './configuration';
export { type RunningServer, run } from './run';
