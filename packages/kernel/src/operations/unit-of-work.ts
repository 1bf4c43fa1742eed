import type { ActionRecorded, EventName, EventOwner, events } from '@florin/contracts/events';
import type { z } from 'zod';
import { instantOf } from '../clock';
import type { Transaction } from '../database';
import { type OutboxEvent, writeOutbox } from '../events';
import type { OwnerKeys } from '../keyring';
import type { ServiceRuntime } from '../module/service-runtime';
import type { WritableRowScope } from '../rows';
import type { Actor } from './caller';
import { nothingRecorded, type Recorded } from './declaration';

export type PayloadOf<Name extends EventName> = z.input<(typeof events)[Name]['payload']>;

export type AuditEntry = {
  action: string;
  outcome?: 'success' | 'failure';
  target?: { kind: string; id: string };
  before?: unknown;
  after?: unknown;
};

/**
 * One change to one household in one service: its rows, its events and its audit record commit together or
 * not at all. Everything written carries `change`.
 */
export type UnitOfWork = WritableRowScope & {
  runtime: ServiceRuntime;
  now: string;
  newId(): string;
  emit<Name extends EventName>(name: Name, payload: PayloadOf<Name>): void;
  audit(entry: AuditEntry): void;
};

/** Collects the events of a transaction and writes them at its end. */
export function eventCollector(runtime: ServiceRuntime, actor: Actor) {
  const collected: OutboxEvent[] = [];
  const recorded = nothingRecorded();
  const now = instantOf(runtime.clock);
  function collect(
    owner: EventOwner,
    keys: OwnerKeys,
    change: number,
    name: EventName,
    payload: unknown,
  ): void {
    collected.push({ id: runtime.newId(), name, owner, keys, change, occurredAt: now, payload });
  }
  return {
    now,
    recorded,
    emit(owner: EventOwner, keys: OwnerKeys, change: number, name: EventName, payload: unknown): void {
      recorded.events.push(name);
      collect(owner, keys, change, name, payload);
    },
    audit(owner: EventOwner, keys: OwnerKeys, change: number, entry: AuditEntry): void {
      recorded.actions.push(entry.action);
      const record: ActionRecorded = {
        id: runtime.newId(),
        action: entry.action,
        outcome: entry.outcome ?? 'success',
        actor: namedActor(actor),
        at: now,
        requestId: actor.requestId,
        target: entry.target ?? null,
        before: entry.before ?? null,
        after: entry.after ?? null,
      };
      collect(owner, keys, change, 'audit.action-recorded.v1', record);
    },
    async write(tx: Transaction): Promise<void> {
      await writeOutbox(tx, runtime.service, collected);
    },
  };
}

/** The actor without the request, which a record names beside it. */
function namedActor({ requestId: _, ...actor }: Actor): ActionRecorded['actor'] {
  return actor;
}

/**
 * Runs a change to a household as its only writer in this service. What it has recorded so far is given beside the
 * work, to be held against what it declares.
 */
export async function changeHousehold<Result>(
  runtime: ServiceRuntime,
  owner: EventOwner,
  actor: Actor,
  run: (work: UnitOfWork, recorded: Recorded) => Promise<Result>,
): Promise<Result> {
  const keys = await runtime.keyring.existingKeyOf(owner);
  return runtime.database.transaction({ kind: 'household', id: owner.id }, async (tx) => {
    const collector = eventCollector(runtime, actor);
    const change = await nextChange(tx, runtime.service, owner.id);
    const result = await run(
      {
        tx,
        householdId: owner.id,
        keys,
        log: runtime.log,
        runtime,
        change,
        now: collector.now,
        newId: runtime.newId,
        emit: (name, payload) => collector.emit(owner, keys, change, name, payload),
        audit: (entry) => collector.audit(owner, keys, change, entry),
      },
      collector.recorded,
    );
    await collector.write(tx);
    return result;
  });
}

/** Locks the household's row in this service and answers the number that this change carries. */
export async function nextChange(tx: Transaction, service: string, householdId: string): Promise<number> {
  const rows = await tx.query<{ change: number }>({
    name: `${service}/next-change`,
    text: `INSERT INTO "${service}".household AS h (household_id, change) VALUES ($1, 1)
           ON CONFLICT (household_id) DO UPDATE SET change = h.change + 1 RETURNING change`,
    values: [householdId],
  });
  return rows[0]!.change;
}
