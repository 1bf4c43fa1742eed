import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Files that were written once and stay as they are; the hashes of those that were ever added stand in one file. */
export type KeptFiles = { folder: URL; hashesFile: URL };

export function namesOf({ folder }: KeptFiles): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

export function readKept({ folder }: KeptFiles, name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

export function knownHashes({ hashesFile }: KeptFiles): Record<string, string> {
  return JSON.parse(readFileSync(hashesFile, 'utf8')) as Record<string, string>;
}

/** As the files are now. */
export function hashesOf(kept: KeptFiles): Record<string, string> {
  return Object.fromEntries(namesOf(kept).map((name) => [name, hashOf(readKept(kept, name))]));
}

/** Takes what was added among the known; what was known stays known as it was. */
export function acknowledge(kept: KeptFiles): void {
  const hashes = { ...hashesOf(kept), ...knownHashes(kept) };
  writeFileSync(kept.hashesFile, `${JSON.stringify(hashes, Object.keys(hashes).sort(), 2)}\n`);
}

/** Of what a file says, however it is laid out. */
function hashOf(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
