export * from './list-audit-events';
export * from './list-dead-letters';
export * from './list-own-dead-letters';
export * from './replay-dead-letters';
export * from './replay-own-dead-letters';
