import { createHash, createSecretKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { OwnerKeys } from '@florin/kernel/keyring';

/** A row as one version of the program stored it, with the key of the test household it belonged to. */
export type StoredInCorpus = {
  table: string;
  version: number;
  ownerId: string;
  key: string;
  row: { id: string; change: number; is_removed: boolean; sealed: string } & Record<string, unknown>;
  /** What was written; null for a tombstone. */
  value: unknown;
};

export const corpusFolder = new URL('../../packages/kernel/src/rows/corpus/', import.meta.url);
export const hashesFile = new URL('./stored-rows-hashes.json', import.meta.url);

export function corpusFiles(): string[] {
  return readdirSync(corpusFolder).sort();
}

export function readCorpusFile(name: string): StoredInCorpus {
  return JSON.parse(readFileSync(new URL(name, corpusFolder), 'utf8')) as StoredInCorpus;
}

/** Of what the file says, however it is laid out. */
export function hashOfCorpusFile(name: string): string {
  return createHash('sha256')
    .update(JSON.stringify(readCorpusFile(name)))
    .digest('hex');
}

export function knownHashes(): Record<string, string> {
  return JSON.parse(readFileSync(hashesFile, 'utf8')) as Record<string, string>;
}

export function keysOf(stored: StoredInCorpus): OwnerKeys {
  const current = { version: 1, secret: createSecretKey(Buffer.from(stored.key, 'base64')) };
  return { ownerKind: 'household', ownerId: stored.ownerId, current, byVersion: new Map([[1, current]]) };
}
