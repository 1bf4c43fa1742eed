import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  assertFirstVersion,
  assertKeyVersion,
  type Keystore,
  type KeystoreEntry,
  type PreparedKey,
  type WrappedKey,
} from './keystore';
import { assertOwner, type Owner } from './owner';

/**
 * A file per key version, readable by its owner alone, by the kind of owner and in 256 folders by the last two digits
 * of the owner id (the first digits of a UUIDv7 are the time and would fill one folder at a time).
 *
 *   <dir>/<kind>/<last two digits>/<owner id>.<version>.key     one line of JSON
 *   <dir>/<kind>/<last two digits>/<owner id>.destroyed         empty; outranks every key
 *
 * A file appears whole or not at all: it is written and flushed under another name, then linked to its own,
 * and a link refuses a name that is taken. That makes "the first one wins" hold between processes of a host.
 */
export function fileKeystore(dir: string): Keystore {
  const folderOf = ({ kind, id }: Owner) => join(dir, kind, id.slice(-2));
  const keyPath = (owner: Owner, version: number) => join(folderOf(owner), `${owner.id}.${version}.key`);
  const destroyedPath = (owner: Owner) => join(folderOf(owner), `${owner.id}.destroyed`);

  async function get(owner: Owner): Promise<KeystoreEntry> {
    assertOwner(owner);
    const keys: WrappedKey[] = [];
    for (let version = 1; ; version += 1) {
      const text = await readIfThere(keyPath(owner, version));
      if (text === undefined) break;
      keys.push(parseKey(text, version));
    }
    // The mark is looked for last: a removal that runs meanwhile writes it before it removes the first key.
    if (await isThere(destroyedPath(owner))) return { state: 'destroyed' };
    return keys.length === 0 ? { state: 'absent' } : { state: 'present', keys };
  }

  async function prepare(owner: Owner, key: WrappedKey): Promise<PreparedKey> {
    assertOwner(owner);
    const path = keyPath(owner, key.version);
    const draft = await writeDraft(path, formatKey(key));
    return {
      async keep() {
        if (!(await isThere(destroyedPath(owner)))) await draft.link();
        await draft.discard();
        // A removal that looked for keys before this one was there must not leave it behind.
        if (await isThere(destroyedPath(owner))) await unlinkIfThere(path);
        return get(owner);
      },
      discard: draft.discard,
    };
  }

  return {
    get,
    async prepare(owner, key) {
      assertFirstVersion(key);
      return prepare(owner, key);
    },
    async addVersion(owner, key) {
      assertKeyVersion(key.version);
      const standing = await get(owner);
      const standingCount = standing.state === 'present' ? standing.keys.length : 0;
      if (standing.state === 'destroyed' || key.version !== standingCount + 1) return standing;
      const prepared = await prepare(owner, key);
      return prepared.keep();
    },
    async remove(owner) {
      assertOwner(owner);
      const mark = await writeDraft(destroyedPath(owner), '');
      await mark.link();
      await mark.discard();
      // From the newest to the oldest, so that a removal cut short finds the rest when it is repeated.
      let version = 1;
      while (await isThere(keyPath(owner, version))) version += 1;
      while (version > 1) {
        version -= 1;
        await unlinkIfThere(keyPath(owner, version));
      }
      await flushFolder(folderOf(owner));
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

/** A file under another name, flushed; `link` gives it its own name, and leaves a file that has it already as it is. */
async function writeDraft(path: string, text: string) {
  const folder = dirname(path);
  const firstCreated = await mkdir(folder, { recursive: true, mode: 0o700 });
  // Each folder that was made is an entry of the one above it.
  for (
    let made = folder;
    firstCreated !== undefined && made.length >= firstCreated.length;
    made = dirname(made)
  ) {
    await flushFolder(dirname(made));
  }
  const draftPath = `${path}.${randomBytes(8).toString('hex')}.draft`;
  async function discard(): Promise<void> {
    await unlinkIfThere(draftPath);
    await flushFolder(folder);
  }
  try {
    const draft = await open(draftPath, 'wx', 0o600);
    try {
      await draft.writeFile(text);
      await draft.sync();
    } finally {
      await draft.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  async function linkToOwnName(): Promise<void> {
    await link(draftPath, path).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
  return { link: linkToOwnName, discard };
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
