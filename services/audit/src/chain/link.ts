import { createHash } from 'node:crypto';

/** A record as it stands in the chain; the hash covers everything before it and all of it. */
export type ChainRecord = { sequence: number; eventId: string; at: Date; sealed: Buffer; hash: Buffer };

/** Where a chain ends. */
export type ChainHead = { sequence: number; hash: Buffer };

/** The head of an empty chain. It differs by owner, so that no chain passes for another's. */
export function emptyHead(ownerId: string): ChainHead {
  return { sequence: 0, hash: createHash('sha256').update(`florin/audit-chain/1/${ownerId}`).digest() };
}

/**
 * SHA-256 over: the hash before (32 bytes) | sequence (8, big endian) | event id (36 characters) | milliseconds
 * since 1970 (8, big endian, signed) | sealed bytes. Only the last has no fixed length, so no two records give
 * the same input.
 */
export function linkHash(previousHash: Buffer, record: Omit<ChainRecord, 'hash'>): Buffer {
  const numbers = Buffer.alloc(16);
  numbers.writeBigUInt64BE(BigInt(record.sequence), 0);
  numbers.writeBigInt64BE(BigInt(record.at.getTime()), 8);
  return createHash('sha256')
    .update(previousHash)
    .update(numbers.subarray(0, 8))
    .update(record.eventId)
    .update(numbers.subarray(8))
    .update(record.sealed)
    .digest();
}
