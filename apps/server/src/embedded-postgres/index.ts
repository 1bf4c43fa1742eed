export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  type Exit,
  startEmbeddedPostgres,
} from './start-embedded-postgres';
