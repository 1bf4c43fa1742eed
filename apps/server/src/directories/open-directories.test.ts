import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDirectories } from './open-directories';
import { processMark } from './process-identity';
import { StartRefusal } from './start-refusal';

let root: string;
let env: { FLORIN_DATA_DIR: string; FLORIN_KEY_DIR: string };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'florin-directories-'));
  env = { FLORIN_DATA_DIR: join(root, 'data'), FLORIN_KEY_DIR: join(root, 'keys') };
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function openAndRelease() {
  const opened = openDirectories(env);
  opened.release();
  return opened;
}

function sentenceOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    if (error instanceof StartRefusal) return error.sentence;
    throw error;
  }
  throw new Error('it opened');
}

/** Every path below the directory with its content and mode, so that nothing can change unseen. */
function pictureOf(directory: string): Record<string, string> {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths.sort().map((path) => {
      const { mode } = statSync(join(directory, path));
      const isFile = statSync(join(directory, path)).isFile();
      return [path, `${mode.toString(8)} ${isFile ? readFileSync(join(directory, path), 'hex') : ''}`];
    }),
  );
}

describe('the first start', () => {
  it('makes both directories, a key of 32 bytes and a note on its backup, for the owner alone', () => {
    const { masterKey, isFirstStart, keyDir, dataDir } = openAndRelease();
    expect(isFirstStart).toBe(true);
    expect(masterKey).toHaveLength(32);
    for (const path of [dataDir, keyDir]) expect(statSync(path).mode & 0o777).toBe(0o700);
    for (const name of ['master-key', 'README.txt'])
      expect(statSync(join(keyDir, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(keyDir, 'README.txt'), 'utf8')).toContain('Back it up');
  });

  it('keeps no byte of the key in the data directory', () => {
    const { masterKey, dataDir } = openAndRelease();
    const content = readdirSync(dataDir)
      .map((name) => readFileSync(join(dataDir, name), 'latin1'))
      .join();
    for (const form of [
      masterKey.toString('latin1'),
      masterKey.toString('hex'),
      masterKey.toString('base64url'),
    ]) {
      expect(content).not.toContain(form);
    }
  });

  it('uses a key that is already there', () => {
    const { masterKey } = openAndRelease();
    env.FLORIN_DATA_DIR = join(root, 'other-data');
    const second = openAndRelease();
    expect(second.masterKey).toEqual(masterKey);
    expect(second.isFirstStart).toBe(true);
  });
});

describe('a later start', () => {
  it('finds the same key', () => {
    const first = openAndRelease();
    const second = openAndRelease();
    expect(second.isFirstStart).toBe(false);
    expect(second.masterKey).toEqual(first.masterKey);
  });

  it('closes a key that was put back readable by all', () => {
    const { keyDir } = openAndRelease();
    chmodSync(join(keyDir, 'master-key'), 0o644);
    openAndRelease();
    expect(statSync(join(keyDir, 'master-key')).mode & 0o777).toBe(0o600);
  });

  const wrongKeys: [string, () => void, RegExp][] = [
    ['a missing key', () => rmSync(join(env.FLORIN_KEY_DIR, 'master-key')), /master-key is missing/],
    [
      'a missing key directory',
      () => rmSync(env.FLORIN_KEY_DIR, { recursive: true }),
      /master-key is missing/,
    ],
    ['the key of other data', putAnotherKey, /is another one/],
    [
      'a damaged key',
      () => writeFileSync(join(env.FLORIN_KEY_DIR, 'master-key'), 'florin-master-key-v1\n'),
      /is damaged/,
    ],
  ];
  it.each(wrongKeys)('with %s is refused in one sentence and writes nothing', (_name, spoil, said) => {
    openAndRelease();
    spoil();
    const before = pictureOf(root);
    const sentence = sentenceOf(() => openDirectories(env));
    expect(sentence).toMatch(said);
    expect(sentence).not.toContain('\n');
    expect(pictureOf(root)).toEqual(before);
  });
});

describe('the format of the data', () => {
  const others: [string, () => void, RegExp][] = [
    ['of a Florin from before the first release', () => rmSync(formatFile()), /before its first release/],
    ['of a later Florin', () => writeFileSync(formatFile(), '2\n'), /format 2 of a later Florin/],
    ['that is damaged', () => writeFileSync(formatFile(), ''), /is damaged/],
  ];
  it.each(others)('%s is refused in one sentence and writes nothing', (_name, spoil, said) => {
    openAndRelease();
    mkdirSync(join(env.FLORIN_DATA_DIR, 'postgres'));
    spoil();
    const before = pictureOf(root);
    const sentence = sentenceOf(() => openDirectories(env));
    expect(sentence).toMatch(said);
    expect(sentence).not.toContain('\n');
    expect(pictureOf(root)).toEqual(before);
  });

  it('is written before the directory names its key, so that a first start that was cut off begins again', () => {
    openAndRelease();
    rmSync(join(env.FLORIN_DATA_DIR, 'key-id'));
    expect(openAndRelease().isFirstStart).toBe(true);
  });
});

function formatFile(): string {
  return join(env.FLORIN_DATA_DIR, 'format');
}

function putAnotherKey(): void {
  const keyDir = join(root, 'other-keys');
  openDirectories({ FLORIN_DATA_DIR: join(root, 'other-data'), FLORIN_KEY_DIR: keyDir }).release();
  env.FLORIN_KEY_DIR = keyDir;
}

describe('one program per data directory', () => {
  it('names the process that holds it', () => {
    const opened = openDirectories(env);
    expect(sentenceOf(() => openDirectories(env))).toContain(`as process ${process.pid}`);
    opened.release();
    openAndRelease();
  });

  it('takes over from a process that was killed', async () => {
    openAndRelease();
    const child = spawn('sleep', ['60']);
    const lock = JSON.stringify({ pid: child.pid, mark: processMark(child.pid as number) });
    writeFileSync(join(env.FLORIN_DATA_DIR, 'instance.lock'), lock);
    expect(sentenceOf(() => openDirectories(env))).toContain(`as process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'close');
    openAndRelease();
  });

  it('is not fooled by another process that got the same id', () => {
    openAndRelease();
    const lock = JSON.stringify({ pid: process.pid, mark: 'an earlier boot' });
    writeFileSync(join(env.FLORIN_DATA_DIR, 'instance.lock'), lock);
    openAndRelease();
  });

  it('takes over a lock cut short by a crash', () => {
    openAndRelease();
    writeFileSync(join(env.FLORIN_DATA_DIR, 'instance.lock'), '{"pid":');
    openAndRelease();
  });
});

describe('places that cannot be used', () => {
  it('refuses a key directory inside the data directory', () => {
    env.FLORIN_KEY_DIR = join(env.FLORIN_DATA_DIR, 'keys');
    expect(sentenceOf(() => openDirectories(env))).toContain('inside the data directory');
    expect(existsSync(env.FLORIN_DATA_DIR)).toBe(false);
  });

  it('refuses one that a symbolic link leads inside', () => {
    mkdirSync(join(env.FLORIN_DATA_DIR), { recursive: true });
    symlinkSync(env.FLORIN_DATA_DIR, join(root, 'link'));
    env.FLORIN_KEY_DIR = join(root, 'link', 'keys');
    expect(sentenceOf(() => openDirectories(env))).toContain('inside the data directory');
    expect(
      readdirSync(root, { recursive: true }).filter((path) => String(path).endsWith('master-key')),
    ).toEqual([]);
  });

  it('refuses a directory with files of someone else', () => {
    mkdirSync(env.FLORIN_DATA_DIR);
    writeFileSync(join(env.FLORIN_DATA_DIR, 'thesis.odt'), '');
    expect(sentenceOf(() => openDirectories(env))).toContain('thesis.odt');
    expect(readdirSync(env.FLORIN_DATA_DIR)).toEqual(['thesis.odt']);
  });

  it('refuses a database that lost the id of its key', () => {
    openAndRelease();
    mkdirSync(join(env.FLORIN_DATA_DIR, 'postgres'));
    rmSync(join(env.FLORIN_DATA_DIR, 'key-id'));
    expect(sentenceOf(() => openDirectories(env))).toContain('key-id is missing');
  });

  it.runIf(process.platform === 'linux')('gives up at once where no directory can be made', () => {
    env.FLORIN_DATA_DIR = '/proc/florin';
    expect(sentenceOf(() => openDirectories(env))).toContain('choose a place on a disk');
  });

  it.each(['FLORIN_DATA_DIR', 'FLORIN_KEY_DIR'] as const)(
    'says that a file is in the way of %s',
    (setting) => {
      writeFileSync(join(root, 'file'), '');
      env[setting] = join(root, 'file', 'below');
      expect(sentenceOf(() => openDirectories(env))).toMatch(new RegExp(`a file is in the way.*${setting}`));
    },
  );
});
