export * from './rabbit-bus';
