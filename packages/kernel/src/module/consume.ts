import { events } from '@florin/contracts/events';
import { keepDeadLetter } from '../dead-letters/keep-dead-letter';
import type { Envelope } from '../events';
import { eventPlace } from '../events';
import { changeHousehold } from '../operations';
import { openJson } from '../sealing';
import type { Subscription } from './service-module';
import type { ServiceRuntime } from './service-runtime';

const attemptsMax = 5;
const firstRetryMs = 50;

/**
 * Takes one delivery into effect: the inbox row and the effect commit together, so a repeated delivery finds
 * the row and does nothing. A delivery that keeps failing becomes a dead letter, so that the others proceed;
 * one that fails because the database is away is left to the bus to bring again.
 */
export async function consume(
  runtime: ServiceRuntime,
  subscription: Subscription,
  envelope: Envelope,
  isUnavailable: (error: unknown) => boolean,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await takeIntoEffect(runtime, subscription, envelope);
      return;
    } catch (error) {
      if (isUnavailable(error)) throw error;
      runtime.log.warn('delivery-failed', {
        service: runtime.service,
        event: envelope.name,
        eventId: envelope.id,
        attempt,
        error,
      });
      if (attempt >= attemptsMax) return keepDeadLetter(runtime, envelope, attempt);
      await new Promise((resolve) => setTimeout(resolve, firstRetryMs * 2 ** attempt));
    }
  }
}

/** One attempt, in one transaction. */
export async function takeIntoEffect(
  runtime: ServiceRuntime,
  subscription: Subscription,
  envelope: Envelope,
): Promise<void> {
  const actor = { kind: 'service', service: runtime.service, requestId: envelope.id } as const;
  await changeHousehold(runtime, envelope.owner, actor, subscription.declaration, async (work) => {
    const isNew = await work.tx.query({
      name: `${runtime.service}/take-delivery`,
      text: `INSERT INTO "${runtime.service}".inbox (owner_kind, owner_id, subscriber, event_id, source, change, consumed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING event_id`,
      values: [
        envelope.owner.kind,
        envelope.owner.id,
        runtime.service,
        envelope.id,
        envelope.service,
        envelope.change,
        work.now,
      ],
    });
    if (isNew.length === 0) return;
    const payload = events[envelope.name].read(openJson(work.keys, eventPlace(envelope), envelope.sealed));
    const source = { service: envelope.service, change: envelope.change };
    const call = runtime.callAsService(envelope.owner.id, envelope.id);
    const { id: eventId, occurredAt } = envelope;
    const consumption = { ...work, runtime, eventId, occurredAt, source, call };
    await subscription.handle(payload as never, consumption);
  });
}
