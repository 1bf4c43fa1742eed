import type { Transaction } from '../database';
import type { Envelope } from '../events';
import { KeyMissing } from '../keyring';
import type { ServiceRuntime } from '../module/service-runtime';
import { changeHousehold, declaresNothing } from '../operations';

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
  { service, clock }: ServiceRuntime,
  envelope: Envelope,
  attempts: number,
): Promise<boolean> {
  const kept = await tx.query({
    name: `${service}/keep-dead-letter`,
    text: `INSERT INTO "${service}".dead_letter
             (owner_kind, owner_id, subscriber, event_id, name, source, change, occurred_at, attempts, failed_at, sealed)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING event_id`,
    values: [
      envelope.owner.kind,
      envelope.owner.id,
      service,
      envelope.id,
      envelope.name,
      envelope.service,
      envelope.change,
      envelope.occurredAt,
      attempts,
      new Date(clock.nowMs()),
      envelope.sealed,
    ],
  });
  return kept.length > 0;
}
