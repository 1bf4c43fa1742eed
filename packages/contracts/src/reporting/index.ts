export * from './list-dead-letters';
export * from './rebuild-ledger';
export * from './replay-dead-letters';
export * from './search-transactions';
export * from './spending-by-category';
