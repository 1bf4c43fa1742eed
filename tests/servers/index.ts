export { findServers, type Servers } from './find-servers';
export { startPostgres } from './postgres';
export { startRabbitmq } from './rabbitmq';
export { startRedis } from './redis';
export type { TestServer } from './test-server';
