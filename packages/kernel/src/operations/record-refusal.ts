import type { Operation } from '@florin/contracts';
import type { EventOwner } from '@florin/contracts/events';
import { nameOfOwner } from '../keyring';
import type { ServiceRuntime } from '../module/service-runtime';
import { Problem } from '../problem';
import { createRecentMap, type RecentMap } from '../recent-map';
import { type Actor, actorOf, type Caller } from './caller';
import type { RawInput } from './input';
import { type AuditEntry, eventCollector } from './unit-of-work';

/** What a sensitive action is refused with when somebody tried what is not theirs, not there, or not so any more. */
const recordedStatuses = new Set([403, 404, 412]);

/**
 * How many refusals of one caller a process records in one trail in an hour. More say nothing new, and a trail that
 * anybody could fill would hide what matters; the last one recorded says that others followed unrecorded.
 */
const refusalsPerHourMax = 20;
const hourMs = 3_600_000;
const callersMax = 10_000;

const countsByRuntime = new WeakMap<ServiceRuntime, RecentMap<string, number>>();

/**
 * Leaves a record of a refused sensitive action in the trail of the household it was tried in, or of the person where
 * there is none. It is a transaction of its own, because that of the action is rolled back, and takes no change number,
 * because nothing changed. A record that cannot be written is told in the log; the refusal stands either way.
 */
export async function recordRefusal(
  runtime: ServiceRuntime,
  operation: Operation,
  caller: Caller,
  input: Pick<RawInput, 'params' | 'requestId'>,
  error: unknown,
): Promise<void> {
  if (operation.audit === null || !(error instanceof Problem) || !recordedStatuses.has(error.status)) return;
  const actor = actorOf(caller, input.requestId);
  const owner = trailOf(operation, caller, actor);
  if (owner === undefined) return;
  const place = placeInHour(runtime, owner, caller);
  if (place > refusalsPerHourMax) return;
  const entry: AuditEntry = {
    action: operation.audit,
    outcome: 'failure',
    ...targetOf(operation, operation.audit, input.params),
    after: { refusedWith: error.code, ...(place === refusalsPerHourMax ? { areFurtherLeftOut: true } : {}) },
  };
  try {
    await write(runtime, owner, actor, entry);
  } catch (cause) {
    runtime.log.error('refusal-not-recorded', {
      service: runtime.service,
      requestId: input.requestId,
      error: cause,
    });
  }
}

function trailOf(operation: Operation, caller: Caller, actor: Actor): EventOwner | undefined {
  if (operation.access.kind === 'household' && caller.householdId !== null)
    return { kind: 'household', id: caller.householdId };
  if (operation.access.kind === 'user' && actor.kind === 'person')
    return { kind: 'person', id: actor.userId };
  return undefined;
}

async function write(
  runtime: ServiceRuntime,
  owner: EventOwner,
  actor: Actor,
  entry: AuditEntry,
): Promise<void> {
  const keys = await runtime.keyring.keyOf(owner);
  await runtime.database.transaction(owner, async (tx) => {
    const collector = eventCollector(runtime, actor);
    collector.audit(owner, keys, 0, entry);
    await collector.write(tx);
  });
}

/** The first, second … refusal of this caller in this trail in this hour. */
function placeInHour(runtime: ServiceRuntime, owner: EventOwner, caller: Caller): number {
  const counts = countsByRuntime.get(runtime) ?? createRecentMap<string, number>(callersMax);
  countsByRuntime.set(runtime, counts);
  const hour = Math.floor(runtime.clock.nowMs() / hourMs);
  const key = `${nameOfOwner(owner)}/${caller.subject}/${hour}`;
  const place = (counts.get(key) ?? 0) + 1;
  counts.set(key, place);
  return place;
}

/** What the path named, where it names something as the contract asks; the input may not have been checked yet. */
function targetOf(operation: Operation, action: string, params: unknown): Pick<AuditEntry, 'target'> {
  const named = operation.params?.safeParse(params);
  if (named?.success !== true) return {};
  const { id, userId } = named.data as { id?: unknown; userId?: unknown };
  if (typeof userId === 'string') return { target: { kind: 'user', id: userId } };
  if (typeof id === 'string') return { target: { kind: action.slice(0, action.indexOf('.')), id } };
  return {};
}
