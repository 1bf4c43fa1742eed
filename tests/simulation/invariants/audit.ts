import { verifyChain } from '../../../services/audit/src/chain/verify-chain';
import { expectSameTexts, expectThat, type Invariant } from '../driver/invariant';
import type { Done, World } from '../driver/world';

type Row = { sequence: number; event_id: string; at: Date; sealed: Buffer; hash: Buffer };

/** Each acknowledged sensitive action has one record, of the person who did it, and the chain holds. */
export const auditIsComplete: Invariant = {
  name: 'the audit trail is complete',
  async check(world, { audit }) {
    const recorded = audit
      .filter(({ outcome }) => outcome === 'success')
      .map(({ action, target, actor }) => `${action} ${target?.id} by ${personOf(actor)}`);
    expectSameTexts(recorded, expectedRecords(world), 'the records of the trail');

    const rows = await world.stage.query<Row>(
      'SELECT sequence::int, event_id, at, sealed, hash FROM audit.audit_event WHERE owner_id = $1 ORDER BY sequence',
      [world.householdId],
    );
    const records = rows.map(({ event_id: eventId, ...row }) => ({ ...row, eventId }));
    const verdict = verifyChain(world.householdId, records);
    expectThat(verdict.ok, `the chain of records: ${JSON.stringify(verdict)}`);
  },
};

function expectedRecords(world: World): string[] {
  const { done, owner, ownerId, partner, householdId, replayCount, rebuildCount, book } = world;
  const idOf = (actor: Done['actor']) => (actor === owner ? ownerId : partner.userId);
  const ofPersons = done
    .filter(({ audit }) => audit !== null)
    .map(({ audit, params, body, actor }) => {
      const target = params.userId ?? params.id ?? body.id;
      return `${audit} ${target} by ${idOf(actor)}`;
    });
  // A job is its orderer's.
  const ofJobs = done
    .filter(
      ({ operation, params }) => operation === 'transaction/import-statement' && book.imports.get(params.id!),
    )
    .map(({ params, actor }) => `statement.imported ${params.id} by ${idOf(actor)}`);
  const replays = Array<string>(replayCount).fill(`event.replayed ${householdId} by ${ownerId}`);
  const rebuilds = Array<string>(rebuildCount).fill(`ledger.rebuilt ${householdId} by ${ownerId}`);
  return [...ofPersons, ...ofJobs, ...replays, ...rebuilds];
}

function personOf(actor: unknown): string {
  const { userId } = actor as { userId?: string };
  return userId ?? 'a service';
}
