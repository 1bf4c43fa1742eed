export * from './search-transactions';
export * from './spending-by-category';
