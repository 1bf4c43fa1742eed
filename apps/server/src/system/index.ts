export { checkKeystore } from './check-keystore';
export { checkOperations } from './check-operations';
export { migrateSystem } from './migrate-system';
export { services } from './services';
export { type RunningSystem, type SystemEnvironment, startSystem } from './start-system';
export { subscribersOf } from './subscribers-of';
