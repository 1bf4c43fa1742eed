export { describeError, type ErrorDescription } from './describe-error';
export type { LogFields } from './fields';
export { createLog, type Log, type LogLevel, type LogOptions, silentLog } from './log';
