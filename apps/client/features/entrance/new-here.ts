/**
 * What only someone new sees, fetched together: both guess the currency from where the device is, and what two lazy
 * parts of the app share is fetched by everybody.
 */
export { default as FirstRun } from './first-run';
export { default as Welcome } from './welcome';
