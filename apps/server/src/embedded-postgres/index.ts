export { type Command, withParentDeathSignal } from './end-with-parent';
export { runningPostgres } from './running-postgres';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  type Exit,
  startEmbeddedPostgres,
} from './start-embedded-postgres';

/** The superuser's password is derived from the master key under this label. */
export const embeddedPasswordLabel = 'database-role/administrator';
