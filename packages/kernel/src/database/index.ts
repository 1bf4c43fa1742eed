export * from './base-tables';
export * from './columns';
export * from './database';
export * from './migrate';
export { DatabaseTooOld } from './run-migrations';
export * from './schema';
export * from './synced-table';
export * from './tenant';
