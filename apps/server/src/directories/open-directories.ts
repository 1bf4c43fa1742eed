import { chmodSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { refuseOtherFormat, writeFormat } from './data-format';
import { codeOf, makePrivateDirectory, readIfPresent, writeOnce } from './files';
import { type InstanceLock, takeInstanceLock } from './instance-lock';
import { keyReadme } from './key-readme';
import { createMasterKey, type MasterKey, masterKeyFile, readMasterKey } from './master-key';
import { type Environment, type Places, placesOf, refuseKeyInsideData } from './places';
import { refusalFromFileError, StartRefusal } from './start-refusal';

export type Directories = {
  dataDir: string;
  keyDir: string;
  /** 32 bytes. Everything sealed is sealed under keys that this one wraps. */
  masterKey: Buffer;
  masterKeyId: string;
  /** True when this start made the data directory. */
  isFirstStart: boolean;
  /** Lets another program have the data directory. */
  release(): void;
};

const KEY_ID_FILE = 'key-id';
/** What a file system or a desktop puts into a directory by itself. */
const FOREIGN_BUT_HARMLESS = new Set(['lost+found', '.DS_Store']);

/**
 * Opens the data and key directories, making them on first start, and takes the data directory for this process.
 * Everything that can be refused by reading is refused first, so a wrong or missing key changes nothing on disk.
 * Throws a StartRefusal.
 */
export function openDirectories(env: Environment = process.env): Directories {
  const places = placesOf(env);
  const { dataDir, keyDir } = places;
  const expectedKeyId = readKeyId(dataDir);
  const presentKey = readMasterKey(keyDir);
  if (expectedKeyId === undefined) {
    refuseForeignContent(dataDir);
  } else {
    refuseOtherFormat(dataDir);
    refuseOtherKey(places, expectedKeyId, presentKey);
  }

  const lock = prepareAndLock(places);
  try {
    const key = presentKey ?? makeKey(keyDir);
    keepFromOthers(masterKeyFile(keyDir));
    if (expectedKeyId === undefined) {
      // The format first: a directory that names its key names its format.
      writeFormat(dataDir);
      rememberKeyId(dataDir, key.id);
    }
    return {
      dataDir,
      keyDir,
      masterKey: key.bytes,
      masterKeyId: key.id,
      isFirstStart: expectedKeyId === undefined,
      release: lock.release,
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function readKeyId(dataDir: string): string | undefined {
  return readIfPresent(join(dataDir, KEY_ID_FILE), 'read', 'FLORIN_DATA_DIR')?.trim();
}

/** A directory with content but without a key's id is someone else's, or a copy that lost a part. */
function refuseForeignContent(dataDir: string): void {
  const names = listed(dataDir).filter(
    (name) => !FOREIGN_BUT_HARMLESS.has(name) && !/^(instance\.lock|key-id\.|format$|format\.)/.test(name),
  );
  if (names.length === 0) return;
  throw new StartRefusal(
    names.includes('postgres')
      ? `The data directory ${dataDir} holds a database but its file ${KEY_ID_FILE} is missing: restore the whole directory from your backup.`
      : `The data directory ${dataDir} holds files that are not Florin's (${names[0]}): empty it or set FLORIN_DATA_DIR to another place.`,
  );
}

function listed(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw refusalFromFileError(error, `read its data directory ${directory}`, 'FLORIN_DATA_DIR');
  }
}

function refuseOtherKey({ dataDir, keyDir }: Places, expectedId: string, key: MasterKey | undefined): void {
  if (key?.id === expectedId) return;
  const file = masterKeyFile(keyDir);
  const fault =
    key === undefined
      ? `the master key ${file} is missing`
      : `the master key ${file} is another one (${key.id})`;
  throw new StartRefusal(
    `The data in ${dataDir} is sealed with the key ${expectedId}, but ${fault}: put back that key from your backup or set FLORIN_KEY_DIR to where it is.`,
  );
}

function prepareAndLock({ dataDir, keyDir }: Places): InstanceLock {
  try {
    makePrivateDirectory(dataDir);
  } catch (error) {
    throw refusalFromFileError(error, `make its data directory ${dataDir}`, 'FLORIN_DATA_DIR');
  }
  try {
    makePrivateDirectory(keyDir);
  } catch (error) {
    throw refusalFromFileError(error, `make its key directory ${keyDir}`, 'FLORIN_KEY_DIR');
  }
  refuseKeyInsideData({ dataDir: realpathSync(dataDir), keyDir: realpathSync(keyDir) });
  try {
    return takeInstanceLock(dataDir);
  } catch (error) {
    throw refusalFromFileError(error, `write to its data directory ${dataDir}`, 'FLORIN_DATA_DIR');
  }
}

function makeKey(keyDir: string): MasterKey {
  try {
    const key = createMasterKey(keyDir);
    const readme = join(keyDir, 'README.txt');
    if (readIfPresent(readme, 'read', 'FLORIN_KEY_DIR') === undefined)
      writeOnce(readme, keyReadme(key.id), 0o600);
    return key;
  } catch (error) {
    throw refusalFromFileError(error, `write its master key to ${keyDir}`, 'FLORIN_KEY_DIR');
  }
}

/** A key put back from a backup is often readable by all. A key on a read-only mount stays as its owner made it. */
function keepFromOthers(file: string): void {
  if ((statSync(file).mode & 0o077) === 0) return;
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EROFS'].includes(codeOf(error) ?? '')) throw error;
  }
}

function rememberKeyId(dataDir: string, id: string): void {
  try {
    writeOnce(join(dataDir, KEY_ID_FILE), `${id}\n`, 0o644);
  } catch (error) {
    throw refusalFromFileError(error, `write to its data directory ${dataDir}`, 'FLORIN_DATA_DIR');
  }
}
