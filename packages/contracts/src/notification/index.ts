export * from './list-dead-letters';
export * from './list-notification-changes';
export * from './mark-notification-read';
export * from './replay-dead-letters';
export * from './resources';
