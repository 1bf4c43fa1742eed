export * from './base-tables';
export * from './columns';
export * from './database';
export * from './migrate';
export * from './schema';
export * from './synced-table';
export * from './tenant';
