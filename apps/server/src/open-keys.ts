import { mkdirSync } from 'node:fs';
import { type Environment, openDirectories, placesOf, StartRefusal } from './directories';
import { createMasterKey, readMasterKey } from './directories/master-key';

export type Keys = {
  dataDir: string;
  keyDir: string;
  masterKey: Buffer;
  isFirstStart: boolean;
  release(): void;
};

/**
 * The master key, and the data directory where this process owns one. Processes that share a server's database
 * own no data directory; they read the key that `--role=migrate` or the first of them made.
 */
export function openKeys(env: Environment, ownsData: boolean): Keys {
  if (ownsData) return openDirectories(env);
  const { dataDir, keyDir } = placesOf(env);
  mkdirSync(keyDir, { recursive: true, mode: 0o700 });
  const present = readMasterKey(keyDir);
  return {
    dataDir,
    keyDir,
    masterKey: (present ?? makeOrRead(keyDir)).bytes,
    isFirstStart: present === undefined,
    release: () => {},
  };
}

/** Of several processes that start at once, one makes the key and the others read it. */
function makeOrRead(keyDir: string) {
  try {
    return createMasterKey(keyDir);
  } catch (error) {
    const made = readMasterKey(keyDir);
    if (made) return made;
    throw new StartRefusal(
      `Florin cannot make its master key in ${keyDir}: give this user the right to write there.`,
      error,
    );
  }
}
