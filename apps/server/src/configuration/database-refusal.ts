import { DatabaseTooOld } from '@florin/kernel/database';
import { StartRefusal } from '../directories';

const sentences: Record<string, string> = {
  ECONNREFUSED:
    'Nothing answers at the address in FLORIN_DATABASE_URL: start PostgreSQL, or correct the address.',
  ENOTFOUND: 'The host in FLORIN_DATABASE_URL is not known: correct the address.',
  ETIMEDOUT: 'The host in FLORIN_DATABASE_URL does not answer: correct the address, or the way to it.',
  '28P01': 'PostgreSQL refuses the user or the password in FLORIN_DATABASE_URL: correct them.',
  '28000': 'PostgreSQL refuses the user in FLORIN_DATABASE_URL: let that user sign in from this host.',
  '3D000': 'PostgreSQL has no database of the name in FLORIN_DATABASE_URL: create it, or correct the name.',
  '42501':
    'The user in FLORIN_DATABASE_URL may not make roles and schemas, which the migration does: name an administrator.',
};

const tooOld =
  'The database in FLORIN_DATABASE_URL was made by a Florin from before its first release, whose data no other version reads: name an empty database.';

/** Says in a sentence what is wrong with a database that Florin was told to use; other errors pass as they are. */
export function refuseDatabase(error: unknown): never {
  const sentence = error instanceof DatabaseTooOld ? tooOld : sentences[codeOf(error)];
  if (sentence === undefined) throw error;
  throw new StartRefusal(sentence, error);
}

/** node-postgres passes on SQLSTATEs and socket errors. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error) return String(error.code);
  return codeOf(error.cause);
}
