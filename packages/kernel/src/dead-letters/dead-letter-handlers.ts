import type { DeadLetterOperations } from '@florin/contracts';
import type { EventName, EventOwner } from '@florin/contracts/events';
import type { Transaction } from '../database';
import type { Envelope } from '../events';
import { takeIntoEffect } from '../module/consume';
import type { Subscription } from '../module/service-module';
import type { ServiceRuntime } from '../module/service-runtime';
import { actorOf, changeHousehold, declarationOf, type Handler, householdOf, query } from '../operations';

type StoredLetter = {
  event_id: string;
  name: EventName;
  source: string;
  change: number;
  owner_kind: EventOwner['kind'];
  occurred_at: Date;
  attempts: number;
  failed_at: Date;
  sealed: Buffer;
};

/** The operation by which an owner sees which events a service could not take into effect; contents stay sealed. */
export function listDeadLettersHandler(operation: DeadLetterOperations['list']): Handler {
  return query(operation, async (_input, context) => {
    const letters = await lettersOf(context.tx, context.runtime.service, context.householdId);
    const rows = letters.map((letter) => ({
      eventId: letter.event_id,
      name: letter.name,
      source: letter.source,
      sourceChange: letter.change,
      occurredAt: letter.occurred_at.toISOString(),
      failedAt: letter.failed_at.toISOString(),
      attempts: letter.attempts,
    }));
    return { rows };
  });
}

/**
 * The operation by which an owner has them tried again, in the order of each source, on the way that every delivery
 * takes: the inbox sees to it that one which has taken effect in the meantime does so once. One that fails again stays,
 * and those after it are tried all the same, for the order of deliveries is nothing that a consumer relies on.
 */
export function replayDeadLettersHandler(
  operation: DeadLetterOperations['replay'],
  subscriptions: readonly Subscription[],
): Handler {
  return {
    operation,
    isKeyRequired: false,
    async run(runtime, caller, input) {
      const owner: EventOwner = { kind: 'household', id: householdOf(caller) };
      const tenant = { kind: 'household', id: owner.id } as const;
      const letters = await runtime.database.transaction(tenant, (tx) =>
        lettersOf(tx, runtime.service, owner.id),
      );
      let replayedCount = 0;
      for (const letter of letters) {
        const subscription = subscriptions.find(({ event }) => event === letter.name);
        if (subscription && (await replay(runtime, subscription, owner, letter))) replayedCount += 1;
      }
      const body = { replayedCount, failedCount: letters.length - replayedCount };
      const actor = actorOf(caller, input.requestId);
      await changeHousehold(runtime, owner, actor, declarationOf(operation), async (work) => {
        work.audit({
          action: 'event.replayed',
          target: { kind: 'household', id: owner.id },
          after: { subscriber: runtime.service, ...body },
        });
      });
      return { status: 200, body };
    },
  };
}

async function replay(
  runtime: ServiceRuntime,
  subscription: Subscription,
  owner: EventOwner,
  letter: StoredLetter,
): Promise<boolean> {
  const envelope: Envelope = {
    id: letter.event_id,
    name: letter.name,
    service: letter.source,
    owner: { ...owner, kind: letter.owner_kind },
    change: letter.change,
    occurredAt: letter.occurred_at.toISOString(),
    sealed: letter.sealed,
  };
  try {
    await takeIntoEffect(runtime, subscription, envelope);
  } catch (error) {
    runtime.log.error('replay-failed', {
      service: runtime.service,
      event: letter.name,
      eventId: letter.event_id,
      error,
    });
    return false;
  }
  const tenant = { kind: 'household', id: owner.id } as const;
  await runtime.database.transaction(tenant, (tx) =>
    tx.query({
      name: `${runtime.service}/drop-dead-letter`,
      text: `DELETE FROM "${runtime.service}".dead_letter WHERE owner_kind = 'household' AND owner_id = $1 AND subscriber = $2 AND event_id = $3`,
      values: [owner.id, runtime.service, letter.event_id],
    }),
  );
  return true;
}

function lettersOf(tx: Transaction, service: string, householdId: string): Promise<StoredLetter[]> {
  return tx.query<StoredLetter>({
    name: `${service}/list-dead-letters`,
    text: `SELECT event_id, name, source, change, owner_kind, occurred_at, attempts, failed_at, sealed
             FROM "${service}".dead_letter
            WHERE owner_kind = 'household' AND owner_id = $1 AND subscriber = $2 ORDER BY source, change, event_id`,
    values: [householdId, service],
  });
}
