export * from './list-audit-events';
