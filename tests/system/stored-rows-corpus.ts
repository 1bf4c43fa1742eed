import { createSecretKey } from 'node:crypto';
import type { OwnerKeys } from '@florin/kernel/keyring';
import { type KeptFiles, readKept } from './kept-files';

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

export const corpus: KeptFiles = {
  folder: new URL('../../packages/kernel/src/rows/corpus/', import.meta.url),
  hashesFile: new URL('./stored-rows-hashes.json', import.meta.url),
};

export function readCorpusFile(name: string): StoredInCorpus {
  return readKept(corpus, name) as StoredInCorpus;
}

export function keysOf(stored: StoredInCorpus): OwnerKeys {
  const current = { version: 1, secret: createSecretKey(Buffer.from(stored.key, 'base64')) };
  return { ownerKind: 'household', ownerId: stored.ownerId, current, byVersion: new Map([[1, current]]) };
}
