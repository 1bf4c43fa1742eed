export { type Configuration, readConfiguration } from './configuration';
export { refuseDatabase } from './database-refusal';
export { readDatabaseUrl } from './database-url';
