import { events } from '@florin/contracts/events';
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
 * the row and does nothing. A delivery that keeps failing is set aside, so that the others proceed; one that
 * fails because the database is away is left to the bus to bring again.
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
      if (attempt >= attemptsMax) return setAside(runtime, envelope, attempt);
      await new Promise((resolve) => setTimeout(resolve, firstRetryMs * 2 ** attempt));
    }
  }
}

async function takeIntoEffect(
  runtime: ServiceRuntime,
  subscription: Subscription,
  envelope: Envelope,
): Promise<void> {
  const actor = { kind: 'service', service: runtime.service, requestId: envelope.id } as const;
  await changeHousehold(runtime, envelope.owner, actor, async (work) => {
    const isNew = await work.tx.query({
      name: `${runtime.service}/take-delivery`,
      text: `INSERT INTO "${runtime.service}".inbox (household_id, subscriber, event_id, consumed_at)
             VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING event_id`,
      values: [envelope.owner.id, runtime.service, envelope.id, work.now],
    });
    if (isNew.length === 0) return;
    const payload = events[envelope.name].read(openJson(work.keys, eventPlace(envelope), envelope.sealed));
    const consumption = { ...work, runtime, eventId: envelope.id, occurredAt: envelope.occurredAt };
    await subscription.handle(payload as never, consumption);
  });
}

/** Keeps the sealed delivery for a later look; the payload is not opened. */
async function setAside(runtime: ServiceRuntime, envelope: Envelope, attempts: number): Promise<void> {
  const tenant = { kind: 'household', id: envelope.owner.id } as const;
  await runtime.database.transaction(tenant, (tx) =>
    tx.query({
      text: `INSERT INTO "${runtime.service}".poison (household_id, subscriber, event_id, name, attempts, set_aside_at, change, sealed)
             VALUES ($1, $2, $3, $4, $5, now(), $6, $7) ON CONFLICT DO NOTHING`,
      values: [
        envelope.owner.id,
        runtime.service,
        envelope.id,
        envelope.name,
        attempts,
        envelope.change,
        envelope.sealed,
      ],
    }),
  );
  runtime.log.error('delivery-set-aside', {
    service: runtime.service,
    event: envelope.name,
    eventId: envelope.id,
  });
}
