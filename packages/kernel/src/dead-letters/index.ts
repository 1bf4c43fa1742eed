export * from './dead-letter-handlers';
