import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertKeyVersion, type Keystore, type KeystoreEntry, type WrappedKey } from './keystore';
import { assertOwnerId } from './owner';

/**
 * A file per key version, readable by its owner alone, in 256 folders by the last two digits of the owner
 * id (the first digits of a UUIDv7 are the time and would fill one folder at a time).
 *
 *   <dir>/<last two digits>/<owner id>.<version>.key     one line of JSON
 *   <dir>/<last two digits>/<owner id>.destroyed         empty; outranks every key
 *
 * A file appears whole or not at all: it is written and flushed under another name, then linked to its own,
 * and a link refuses a name that is taken. That makes "the first one wins" hold between processes of a host.
 */
export function fileKeystore(dir: string): Keystore {
  const keyPath = (ownerId: string, version: number) =>
    join(dir, ownerId.slice(-2), `${ownerId}.${version}.key`);
  const destroyedPath = (ownerId: string) => join(dir, ownerId.slice(-2), `${ownerId}.destroyed`);

  async function get(ownerId: string): Promise<KeystoreEntry> {
    assertOwnerId(ownerId);
    const keys: WrappedKey[] = [];
    for (let version = 1; ; version += 1) {
      const text = await readIfThere(keyPath(ownerId, version));
      if (text === undefined) break;
      keys.push(parseKey(text, version));
    }
    // The mark is looked for last: a removal that runs meanwhile writes it before it removes the first key.
    if (await isThere(destroyedPath(ownerId))) return { state: 'destroyed' };
    return keys.length === 0 ? { state: 'absent' } : { state: 'present', keys };
  }

  async function add(ownerId: string, key: WrappedKey): Promise<KeystoreEntry> {
    const standing = await get(ownerId);
    const standingCount = standing.state === 'present' ? standing.keys.length : 0;
    if (standing.state === 'destroyed' || key.version !== standingCount + 1) return standing;

    const path = keyPath(ownerId, key.version);
    await writeOnce(path, formatKey(key));
    // A removal that looked for keys before this one was there must not leave it behind.
    if (await isThere(destroyedPath(ownerId))) await unlinkIfThere(path);
    return get(ownerId);
  }

  return {
    get,
    async create(ownerId, key) {
      if (key.version !== 1) throw new TypeError('the first version of a key is 1');
      return add(ownerId, key);
    },
    async addVersion(ownerId, key) {
      assertKeyVersion(key.version);
      return add(ownerId, key);
    },
    async remove(ownerId) {
      assertOwnerId(ownerId);
      await writeOnce(destroyedPath(ownerId), '');
      // From the newest to the oldest, so that a removal cut short finds the rest when it is repeated.
      let version = 1;
      while (await isThere(keyPath(ownerId, version))) version += 1;
      while (version > 1) {
        version -= 1;
        await unlinkIfThere(keyPath(ownerId, version));
      }
      await flushFolder(dirname(destroyedPath(ownerId)));
    },
  };
}

function formatKey(key: WrappedKey): string {
  return `${JSON.stringify({ ...key, wrapped: key.wrapped.toString('base64') })}\n`;
}

function parseKey(text: string, version: number): WrappedKey {
  const parsed: unknown = JSON.parse(text);
  if (!isKeyFile(parsed) || parsed.version !== version) throw new Error('a key file is not in its format');
  return { ...parsed, wrapped: Buffer.from(parsed.wrapped, 'base64') };
}

function isKeyFile(value: unknown): value is Omit<WrappedKey, 'wrapped'> & { wrapped: string } {
  if (typeof value !== 'object' || value === null) return false;
  const file = value as Record<string, unknown>;
  return (
    typeof file.version === 'number' &&
    typeof file.masterKeyId === 'string' &&
    typeof file.wrapped === 'string' &&
    typeof file.createdAtMs === 'number'
  );
}

/** Leaves an existing file as it is. */
async function writeOnce(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  const firstCreated = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (firstCreated !== undefined) await flushFolder(dirname(folder));
  const draftPath = `${path}.${randomBytes(8).toString('hex')}.draft`;
  try {
    const draft = await open(draftPath, 'wx', 0o600);
    try {
      await draft.writeFile(text);
      await draft.sync();
    } finally {
      await draft.close();
    }
    await link(draftPath, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlinkIfThere(draftPath);
  }
  await flushFolder(folder);
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error) => ignoreAbsence(error));
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch((error) => ignoreAbsence(error))) !== undefined;
}

async function unlinkIfThere(path: string): Promise<void> {
  await unlink(path).catch((error) => ignoreAbsence(error));
}

function ignoreAbsence(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
  return undefined;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
