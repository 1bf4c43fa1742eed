import type { RowScope } from '@florin/kernel/rows';
import { SealBroken } from '@florin/kernel/sealing';
import { emptyHead } from '../chain/link';
import { type Verdict, verifyChain } from '../chain/verify-chain';
import { openRecord, recordsAfter } from '../store/trail';

const pageRecords = 1000;

export type TrailVerdict = Verdict | { ok: false; reason: 'record-unreadable'; sequence: number };

/**
 * Checks the whole trail of one owner: first that the hashes hold, then that each record opens at its place. The
 * second finds what the first cannot, a record taken out by somebody who made every later hash anew.
 */
export async function verifyTrail(scope: RowScope): Promise<TrailVerdict> {
  let head = emptyHead(scope.householdId);
  for (;;) {
    const records = await recordsAfter(scope, head.sequence, pageRecords);
    const verdict = verifyChain(scope.householdId, records, head);
    if (!verdict.ok || records.length === 0) return verdict;
    for (const record of records) {
      try {
        openRecord(scope, record);
      } catch (error) {
        if (!(error instanceof SealBroken)) throw error;
        return { ok: false, reason: 'record-unreadable', sequence: record.sequence };
      }
    }
    head = verdict.head;
  }
}
