export { type Command, withParentDeathSignal } from './end-with-parent';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  type Exit,
  startEmbeddedPostgres,
} from './start-embedded-postgres';
