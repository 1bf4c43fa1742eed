export { type EventName, type EventOwner, events } from '@florin/contracts/events';
export * from './bus';
export * from './memory-bus';
export * from './outbox';
export * from './relay';
