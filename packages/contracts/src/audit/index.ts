export * from './list-audit-events';
export * from './list-dead-letters';
export * from './replay-dead-letters';
