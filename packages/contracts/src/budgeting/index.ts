export * from './create-budget';
export * from './delete-budget';
export * from './list-budget-changes';
export * from './resources';
export * from './update-budget';
