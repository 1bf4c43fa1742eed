export * from './list-changes';
export * from './list-dead-letters';
export * from './mark-notification-read';
export * from './replay-dead-letters';
export * from './resources';
