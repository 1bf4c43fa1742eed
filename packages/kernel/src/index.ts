export * from './dead-letters';
export * from './module';
export * from './operations';
export * from './problem';
export * from './rows';
