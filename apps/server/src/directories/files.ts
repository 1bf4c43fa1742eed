import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { refusalFromFileError } from './start-refusal';

/** The text of `file`, or undefined when it or its directory does not exist. */
export function readIfPresent(file: string, doing: string, setting: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw refusalFromFileError(error, `${doing} ${file}`, setting);
  }
}

export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

/** Makes the directory for its owner alone. One that was there already, with something in it, keeps its mode. */
export function makePrivateDirectory(path: string): void {
  makeWithParents(path);
  if (readdirSync(path).length === 0) chmodSync(path, 0o700);
}

/** Node's own recursive form never returns where a file system answers ENOENT to every mkdir, as /proc does. */
function makeWithParents(path: string): void {
  if (isDirectory(path)) return;
  if (dirname(path) !== path) makeWithParents(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !isDirectory(path)) throw error;
  }
}

/**
 * Writes a file that either exists whole or not at all, after a power cut too, and never replaces one: the text
 * goes to a temporary name made with O_EXCL, is flushed, and is then linked to its name, which fails with EEXIST
 * when that name is taken.
 */
export function writeOnce(file: string, text: string, modeOctal: number): void {
  const temporary = `${file}.${randomUUID()}.new`;
  const { O_CREAT, O_EXCL, O_WRONLY } = constants;
  const descriptor = openSync(temporary, O_CREAT | O_EXCL | O_WRONLY, modeOctal);
  try {
    try {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    linkSync(temporary, file);
  } finally {
    unlinkSync(temporary);
  }
  flushDirectory(dirname(file));
}

/** A new name is durable only when its directory has reached the disk. */
export function flushDirectory(path: string): void {
  const descriptor = openSync(path, constants.O_RDONLY);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code;
}
