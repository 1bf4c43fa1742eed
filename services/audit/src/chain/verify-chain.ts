import { type ChainHead, type ChainRecord, emptyHead, linkHash } from './link';

export type VerdictReason =
  /** The record with this sequence is not there, though a later one is. */
  | 'record-missing'
  /** A sequence stands twice, or after a greater one. */
  | 'record-repeated'
  /** What the record says is not what was hashed. */
  | 'record-altered'
  /** The trail ends before a head it is known to have had. */
  | 'tail-missing'
  /** The trail is consistent in itself, but is not the one that had this head. */
  | 'trail-replaced';

export type Verdict =
  | { ok: true; head: ChainHead }
  /** `sequence` is that of the first bad record. */
  | { ok: false; reason: VerdictReason; sequence: number };

/**
 * Checks records, in the order of the trail, against their hashes. `from` is the head before the first of them,
 * so that a long trail can be checked in pieces; the head of a good verdict is where the next piece goes on.
 * Only a head remembered elsewhere can show that the end was cut off: see `expectHead`.
 */
export function verifyChain(
  ownerId: string,
  records: Iterable<ChainRecord>,
  from: ChainHead = emptyHead(ownerId),
): Verdict {
  let head = from;
  for (const record of records) {
    const sequence = head.sequence + 1;
    if (record.sequence > sequence) return { ok: false, reason: 'record-missing', sequence };
    if (record.sequence < sequence) return { ok: false, reason: 'record-repeated', sequence };
    if (!linkHash(head.hash, record).equals(record.hash)) {
      return { ok: false, reason: 'record-altered', sequence };
    }
    head = { sequence, hash: record.hash };
  }
  return { ok: true, head };
}

/** Checks a trail's records against a head the trail had at some time, remembered outside the database. */
export function expectHead(ownerId: string, records: readonly ChainRecord[], known: ChainHead): Verdict {
  const verdict = verifyChain(ownerId, records);
  if (!verdict.ok) return verdict;
  if (verdict.head.sequence < known.sequence) {
    return { ok: false, reason: 'tail-missing', sequence: verdict.head.sequence + 1 };
  }
  const hash = known.sequence === 0 ? emptyHead(ownerId).hash : records[known.sequence - 1]!.hash;
  if (!hash.equals(known.hash)) return { ok: false, reason: 'trail-replaced', sequence: known.sequence };
  return verdict;
}
