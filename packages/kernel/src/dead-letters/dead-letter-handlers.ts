import type { DeadLetterOperations, Operation } from '@florin/contracts';
import type { EventOwner } from '@florin/contracts/events';
import type { Envelope } from '../events';
import { takeIntoEffect } from '../module/consume';
import type { Subscription } from '../module/service-module';
import type { ServiceRuntime } from '../module/service-runtime';
import {
  actorOf,
  type Caller,
  changeHousehold,
  declarationOf,
  type Handler,
  householdOf,
  personOf,
} from '../operations';
import { isAsKept, letterColumns, type VouchedLetter } from './stored-letter';

/** The operation by which an owner sees which events a service could not take into effect; contents stay sealed. An altered one is still listed, marked as such. */
export function listDeadLettersHandler(operation: DeadLetterOperations['list']): Handler {
  return {
    operation,
    isKeyRequired: false,
    async run(runtime, caller) {
      const rows = (await lettersOf(runtime, ownerOf(operation, caller))).map((letter) => ({
        eventId: letter.event_id,
        name: letter.name,
        source: letter.source,
        sourceChange: letter.change,
        occurredAt: readableInstant(letter.occurred_at),
        failedAt: readableInstant(letter.failed_at),
        attempts: letter.attempts,
        isAltered: !isAsKept(runtime, letter),
      }));
      return { status: operation.success, body: { rows } };
    },
  };
}

/** The household that is named, or the person, whose own trail belongs to no household. */
function ownerOf({ access }: Operation, caller: Caller): EventOwner {
  return access.kind === 'user'
    ? { kind: 'person', id: personOf(caller).userId }
    : { kind: 'household', id: householdOf(caller) };
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
      const owner = ownerOf(operation, caller);
      const letters = await lettersOf(runtime, owner);
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
          target: owner,
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
  letter: VouchedLetter,
): Promise<boolean> {
  // What takes effect is what the seal of the event holds, so an altered letter is tried like the others.
  const envelope: Envelope = {
    id: letter.event_id,
    name: letter.name,
    service: letter.source,
    owner,
    change: letter.change,
    occurredAt: readableInstant(letter.occurred_at),
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
  await runtime.database.transaction(owner, (tx) =>
    tx.query({
      name: `${runtime.service}/drop-dead-letter`,
      text: `DELETE FROM "${runtime.service}".dead_letter WHERE owner_kind = $1 AND owner_id = $2 AND subscriber = $3 AND event_id = $4`,
      values: [owner.kind, owner.id, runtime.service, letter.event_id],
    }),
  );
  return true;
}

/** Instants of the database that no contract can say, such as infinity, are shown as the first there is. */
function readableInstant(instant: Date | number): string {
  const ms = Number(instant);
  const [firstMs, lastMs] = [0, Date.parse('9999-12-31T23:59:59.999Z')];
  return new Date(ms >= firstMs && ms <= lastMs ? ms : firstMs).toISOString();
}

function lettersOf({ database, service }: ServiceRuntime, owner: EventOwner): Promise<VouchedLetter[]> {
  return database.transaction(owner, (tx) =>
    tx.query<VouchedLetter>({
      name: `${service}/list-dead-letters`,
      text: `SELECT ${letterColumns}
               FROM "${service}".dead_letter
              WHERE owner_kind = $1 AND owner_id = $2 AND subscriber = $3 ORDER BY source, change, event_id`,
      values: [owner.kind, owner.id, service],
    }),
  );
}
