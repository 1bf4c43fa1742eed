export * from './bus-contract';
export * from './cache-contract';
