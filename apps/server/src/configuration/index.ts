export { type Configuration, readConfiguration } from './configuration';
export { readDatabaseUrl } from './database-url';
