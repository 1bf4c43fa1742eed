export * from './cache';
export * from './memory-cache';
