import type { Transaction } from '../database';
import type { Envelope } from '../events';
import { KeyMissing } from '../keyring';
import type { ServiceRuntime } from '../module/service-runtime';
import { changeHousehold, declaresNothing } from '../operations';
import { letterColumns, macOfLetter, type StoredLetter } from './stored-letter';

/**
 * Keeps a delivery that cannot be taken into effect, sealed as it came, and raises the alarm: in the log for whoever
 * runs the system, and in the trail of the household it belongs to.
 */
export async function keepDeadLetter(
  runtime: ServiceRuntime,
  envelope: Envelope,
  attempts: number,
): Promise<void> {
  const { service: source, id, name, owner, change } = envelope;
  const actor = { kind: 'service', service: runtime.service, requestId: id } as const;
  // A record of a record that cannot be kept would fail the same way, for ever.
  const action = name === 'audit.action-recorded.v1' ? null : 'event.dead-lettered';
  const declaration = { ...declaresNothing('keep-dead-letter'), audit: action };
  try {
    await changeHousehold(runtime, owner, actor, declaration, async (work) => {
      const isNew = await insert(work.tx, runtime, envelope, attempts);
      if (!isNew || action === null) return;
      work.audit({
        action,
        outcome: 'failure',
        target: { kind: 'event', id },
        after: { name, source, change, subscriber: runtime.service },
      });
    });
  } catch (error) {
    if (!(error instanceof KeyMissing)) throw error;
    // Without its keys the household has no trail to write to either.
    await runtime.database.transaction(owner, (tx) => insert(tx, runtime, envelope, attempts));
  }
  runtime.log.error('delivery-dead-lettered', { service: runtime.service, event: name, eventId: id });
}

/** Answers whether it was not there yet. */
async function insert(
  tx: Transaction,
  runtime: ServiceRuntime,
  envelope: Envelope,
  attempts: number,
): Promise<boolean> {
  const { service, clock } = runtime;
  const letter: StoredLetter = {
    owner_kind: envelope.owner.kind,
    owner_id: envelope.owner.id,
    subscriber: service,
    event_id: envelope.id,
    name: envelope.name,
    source: envelope.service,
    change: envelope.change,
    occurred_at: new Date(envelope.occurredAt),
    attempts,
    failed_at: new Date(clock.nowMs()),
    sealed: envelope.sealed,
  };
  const kept = await tx.query({
    name: `${service}/keep-dead-letter`,
    text: `INSERT INTO "${service}".dead_letter (${letterColumns})
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING event_id`,
    values: [...Object.values(letter), macOfLetter(runtime, letter)],
  });
  return kept.length > 0;
}
