import { createWriteStream, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createLog, type Log } from '@florin/kernel/log';

const sizeMaxBytes = 20 * 1024 * 1024;

/** The log of an embedded system: a file in the data directory, so that the terminal shows one line, the URL. */
export function fileLog(dataDir: string, role: string): Log {
  const path = join(dataDir, 'florin.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > sizeMaxBytes) renameSync(path, `${path}.1`);
  return createLog({ role, stream: createWriteStream(path, { flags: 'a', mode: 0o600 }) });
}
