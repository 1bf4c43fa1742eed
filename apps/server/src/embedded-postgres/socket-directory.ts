import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunAs } from './run-as';

/** sockaddr_un holds 104 bytes on macOS and 108 on Linux; the name in it is `/.s.PGSQL.5432`. */
const DIRECTORY_LENGTH_MAX = 104 - '/.s.PGSQL.5432'.length - 1;

/**
 * A short, private directory for the socket, the same one at every start of a cluster so that a killed program
 * leaves at most one behind. A directory of that name which is not ours alone is left alone, and a fresh one used.
 */
export function makeSocketDirectory(clusterDir: string, runAs: RunAs): string {
  const base = baseDirectory();
  const name = createHash('sha256').update(clusterDir).digest('hex').slice(0, 12);
  const usual = join(base, `florin-${name}`);
  const directory = clearedOrMade(usual, runAs) ? usual : mkdtempSync(join(base, 'florin-'));
  chmodSync(directory, 0o700);
  if (runAs.uid !== undefined) chownSync(directory, runAs.uid, runAs.gid);
  return directory;
}

function clearedOrMade(directory: string, runAs: RunAs): boolean {
  const found = lstatSync(directory, { throwIfNoEntry: false });
  if (found !== undefined) {
    const ours =
      found.isDirectory() &&
      [process.getuid?.(), runAs.uid].includes(found.uid) &&
      (found.mode & 0o077) === 0;
    if (!ours) return false;
    rmSync(directory, { recursive: true, force: true });
  }
  mkdirSync(directory, { mode: 0o700 });
  return true;
}

/** Root uses /run, where nobody else can place a directory first; others their runtime directory, else a temporary one. */
function baseDirectory(): string {
  const candidates =
    process.getuid?.() === 0
      ? ['/run', '/var/run', '/tmp']
      : [process.env.XDG_RUNTIME_DIR ?? '', tmpdir(), '/tmp'];
  return candidates.find((path) => path !== '' && fits(path) && isWritable(path)) ?? '/tmp';
}

/** Also false for a directory that is absent, and for root on a file system that is read-only. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function fits(base: string): boolean {
  return Buffer.byteLength(join(base, 'florin-123456789abc')) <= DIRECTORY_LENGTH_MAX;
}
