import { type ActionRecorded, actionRecorded } from '@florin/contracts/events';
import type { RowScope } from '@florin/kernel/rows';
import { openJson, sealJson } from '@florin/kernel/sealing';
import { type ChainHead, type ChainRecord, emptyHead } from '../chain/link';

type Row = { sequence: number; event_id: string; at: Date; sealed: Buffer; hash: Buffer };

const columns = 'sequence, event_id, at, sealed, hash';

/** The place a record is sealed to; it opens under no other sequence, event or owner. */
function placeOf(scope: RowScope, record: { sequence: number; eventId: string }) {
  return {
    table: 'audit.audit_event',
    rowId: `${record.sequence}/${record.eventId}`,
    ownerId: scope.householdId,
  };
}

export function sealRecord(
  scope: RowScope,
  record: { sequence: number; eventId: string },
  action: ActionRecorded,
): Buffer {
  return sealJson(scope.keys, placeOf(scope, record), action);
}

/** Throws SealBroken where the record was not sealed for its place in the trail. Records of older forms are read as today's. */
export function openRecord(scope: RowScope, record: ChainRecord): ActionRecorded {
  return actionRecorded.read(openJson(scope.keys, placeOf(scope, record), record.sealed));
}

export async function isRecorded(scope: RowScope, eventId: string): Promise<boolean> {
  const rows = await scope.tx.query({
    name: 'audit/is-recorded',
    text: 'SELECT 1 FROM audit.audit_event WHERE owner_kind = $1 AND owner_id = $2 AND event_id = $3',
    values: [scope.keys.ownerKind, scope.householdId, eventId],
  });
  return rows.length > 0;
}

export async function headOf(scope: RowScope): Promise<ChainHead> {
  const rows = await scope.tx.query<ChainHead>({
    name: 'audit/head',
    text: 'SELECT sequence, hash FROM audit.audit_event WHERE owner_kind = $1 AND owner_id = $2 ORDER BY sequence DESC LIMIT 1',
    values: [scope.keys.ownerKind, scope.householdId],
  });
  return rows[0] ?? emptyHead(scope.householdId);
}

export async function append(scope: RowScope, record: ChainRecord): Promise<void> {
  await scope.tx.query({
    name: 'audit/append',
    text: `INSERT INTO audit.audit_event (owner_kind, owner_id, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      scope.keys.ownerKind,
      scope.householdId,
      record.sequence,
      record.eventId,
      record.at,
      record.sealed,
      record.hash,
    ],
  });
}

/** At most `limit` records before a sequence, newest first; from the newest where none is named. */
export async function recordsBefore(
  scope: RowScope,
  before: number | undefined,
  limit: number,
): Promise<ChainRecord[]> {
  const rows = await scope.tx.query<Row>({
    name: 'audit/records-before',
    text: `SELECT ${columns} FROM audit.audit_event
            WHERE owner_kind = $1 AND owner_id = $2 AND ($3::bigint IS NULL OR sequence < $3) ORDER BY sequence DESC LIMIT $4`,
    values: [scope.keys.ownerKind, scope.householdId, before ?? null, limit],
  });
  return rows.map(recordOf);
}

/** At most `limit` records after a sequence, oldest first. */
export async function recordsAfter(scope: RowScope, after: number, limit: number): Promise<ChainRecord[]> {
  const rows = await scope.tx.query<Row>({
    name: 'audit/records-after',
    text: `SELECT ${columns} FROM audit.audit_event WHERE owner_kind = $1 AND owner_id = $2 AND sequence > $3 ORDER BY sequence LIMIT $4`,
    values: [scope.keys.ownerKind, scope.householdId, after, limit],
  });
  return rows.map(recordOf);
}

function recordOf(row: Row): ChainRecord {
  const { sequence, event_id: eventId, at, sealed, hash } = row;
  return { sequence, eventId, at, sealed, hash };
}
