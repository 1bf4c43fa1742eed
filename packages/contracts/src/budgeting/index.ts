export * from './create-budget';
export * from './delete-budget';
export * from './list-changes';
export * from './list-dead-letters';
export * from './rebuild-ledger';
export * from './replay-dead-letters';
export * from './resources';
export * from './update-budget';
