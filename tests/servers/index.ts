export { findServers, type Servers } from './find-servers';
export { type Freezable, freezable } from './freezable';
export { startPostgres } from './postgres';
export { startRabbitmq } from './rabbitmq';
export { startRedis } from './redis';
export type { TestServer } from './test-server';
export { makeTlsFiles, type TlsFiles } from './tls-files';
