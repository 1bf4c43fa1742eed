export * from './list-notification-changes';
export * from './mark-notification-read';
export * from './resources';
