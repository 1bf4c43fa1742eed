export * from './problem';
export * from './problem-of-error';
