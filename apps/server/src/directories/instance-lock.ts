import { readFileSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, writeOnce } from './files';
import { processMark } from './process-identity';
import { StartRefusal } from './start-refusal';

export type InstanceLock = { release(): void };

type Holder = { pid: number; mark: string };

/**
 * One program per data directory. The file names the process that holds it and that process's start, so a lock
 * left by a killed process, whose id may belong to another by now, is seen through and taken over.
 */
export function takeInstanceLock(dataDir: string): InstanceLock {
  const file = join(dataDir, 'instance.lock');
  const mine = JSON.stringify({ pid: process.pid, mark: processMark(process.pid) ?? '' });
  // Each turn either takes the lock, refuses, or clears one dead holder; others may be starting at the same time.
  for (let turn = 0; turn < 20; turn += 1) {
    try {
      writeOnce(file, `${mine}\n`, 0o644);
      return { release: () => releaseLock(file, mine) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const text = readLock(file);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (holder !== undefined && processMark(holder.pid) === holder.mark) throw busy(dataDir, holder.pid);
    clearDeadLock(file, text, dataDir);
  }
  throw new StartRefusal(
    `The data directory ${dataDir} is being taken by several starts at once: start Florin once.`,
  );
}

/** Whether a program that lives has the data directory. */
export function isInstanceRunning(dataDir: string): boolean {
  const holder = parseHolder(readLock(join(dataDir, 'instance.lock')) ?? '');
  return holder !== undefined && processMark(holder.pid) === holder.mark;
}

function busy(dataDir: string, pid: number): StartRefusal {
  return new StartRefusal(
    `Florin already runs on the data directory ${dataDir} as process ${pid}: use that one, end it, or set FLORIN_DATA_DIR to another place.`,
  );
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, mark } = JSON.parse(text) as Partial<Holder>;
    return Number.isInteger(pid) && typeof mark === 'string' ? { pid: pid as number, mark } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Another start may have replaced the dead lock since it was read. Renaming takes whatever lies there to a name of
 * our own, and only if that is not the dead text do we know that we took a living one's, which then is put back.
 */
function clearDeadLock(file: string, deadText: string, dataDir: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = readFileSync(aside, 'utf8');
  if (taken === deadText) {
    unlinkSync(aside);
    return;
  }
  renameSync(aside, file);
  throw busy(dataDir, parseHolder(taken)?.pid ?? 0);
}

function releaseLock(file: string, mine: string): void {
  try {
    if (readLock(file)?.trim() === mine) unlinkSync(file);
  } catch {
    // A lock that cannot be removed names a process that is about to end, so the next start sees through it.
  }
}
