import { join } from 'node:path';
import { readIfPresent, writeOnce } from './files';
import { refusalFromFileError, StartRefusal } from './start-refusal';

/** The format of the data directory that this program writes. A later one comes with the way up from this one. */
export const dataFormat = 1;
export const DATA_FORMAT_FILE = 'format';

/** Refuses a directory whose content this program cannot read, before anything is written. */
export function refuseOtherFormat(dataDir: string): void {
  const text = readIfPresent(join(dataDir, DATA_FORMAT_FILE), 'read', 'FLORIN_DATA_DIR')?.trim();
  if (text === undefined) {
    throw new StartRefusal(
      `The data directory ${dataDir} was made by a Florin from before its first release, whose data no other version reads: keep it with that one, and set FLORIN_DATA_DIR to a new place.`,
    );
  }
  if (text === String(dataFormat)) return;
  throw new StartRefusal(
    /^[1-9]\d*$/.test(text)
      ? `The data directory ${dataDir} has the format ${text} of a later Florin, and this one reads format ${dataFormat}: start that version, or a newer one.`
      : `The file ${DATA_FORMAT_FILE} in the data directory ${dataDir} is damaged: put it back from your backup.`,
  );
}

/** A start that was cut off may have written it already. */
export function writeFormat(dataDir: string): void {
  const file = join(dataDir, DATA_FORMAT_FILE);
  if (readIfPresent(file, 'read', 'FLORIN_DATA_DIR') !== undefined) return;
  try {
    writeOnce(file, `${dataFormat}\n`, 0o644);
  } catch (error) {
    throw refusalFromFileError(error, `write to its data directory ${dataDir}`, 'FLORIN_DATA_DIR');
  }
}
