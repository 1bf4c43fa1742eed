import type { ActionRecorded, EventName, EventOwner, events } from '@florin/contracts/events';
import type { z } from 'zod';
import { instantOf } from '../clock';
import type { Transaction } from '../database';
import { type OutboxEvent, writeOutbox } from '../events';
import { nameOfOwner, type OwnerKeys } from '../keyring';
import type { ServiceRuntime } from '../module/service-runtime';
import type { WritableRowScope } from '../rows';
import type { Actor } from './caller';
import {
  type Declaration,
  nothingRecorded,
  type Progress,
  progressOf,
  requireFinished,
  requireNothingElse,
} from './declaration';

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
  /** Who makes this change; what it sets in motion names them. */
  actor: Actor;
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
    /** The same where they are of several owners, each of which writes its own. */
    async writeByOwner(tx: Transaction): Promise<void> {
      const byOwner = new Map<string, OutboxEvent[]>();
      for (const event of collected) {
        const name = nameOfOwner(event.owner);
        byOwner.set(name, [...(byOwner.get(name) ?? []), event]);
      }
      for (const events of byOwner.values()) {
        await tx.enter(events[0]!.owner);
        await writeOutbox(tx, runtime.service, events);
      }
    },
  };
}

/** The actor without the request, which a record names beside it. */
function namedActor({ requestId: _, ...actor }: Actor): ActionRecorded['actor'] {
  return actor;
}

/**
 * Runs a change to a household as its only writer in this service, and holds it to its declaration before it commits. One
 * that finds nothing to do, such as a delivery that came before, writes nothing and is held to nothing.
 */
export async function changeHousehold<Result>(
  runtime: ServiceRuntime,
  owner: EventOwner,
  actor: Actor,
  declaration: Declaration,
  run: (work: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  const { result } = await changeHeld(runtime, owner, actor, progressOf(declaration), requireFinished, run);
  return result;
}

/**
 * The same for one step of several, which may not have told all yet: `progress` learns of it once it has committed, and
 * `requireFinished` is the caller's at the end.
 */
export async function changeInStep<Result>(
  runtime: ServiceRuntime,
  owner: EventOwner,
  actor: Actor,
  progress: Progress,
  run: (work: UnitOfWork) => Promise<Result>,
): Promise<Result> {
  const { result, after } = await changeHeld(runtime, owner, actor, progress, requireSoFar, run);
  Object.assign(progress, after);
  return result;
}

function requireSoFar({ declaration, recorded }: Progress): void {
  requireNothingElse(declaration, recorded);
}

async function changeHeld<Result>(
  runtime: ServiceRuntime,
  owner: EventOwner,
  actor: Actor,
  before: Progress,
  hold: (after: Progress) => void,
  run: (work: UnitOfWork) => Promise<Result>,
): Promise<{ result: Result; after: Progress }> {
  const keys = await runtime.keyring.keyOf(owner);
  return runtime.database.transaction(owner, async (tx) => {
    const collector = eventCollector(runtime, actor);
    const change = await nextChange(tx, runtime.service, owner);
    const writtenBefore = tx.rowsWritten();
    const result = await run({
      actor,
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
    });
    const after: Progress = {
      declaration: before.declaration,
      recorded: {
        actions: [...before.recorded.actions, ...collector.recorded.actions],
        events: [...before.recorded.events, ...collector.recorded.events],
      },
      hasWritten: before.hasWritten || tx.rowsWritten() > writtenBefore,
    };
    hold(after);
    await collector.write(tx);
    return { result, after };
  });
}

/** Locks the owner's row in this service and answers the number that this change carries. */
export async function nextChange(tx: Transaction, service: string, owner: EventOwner): Promise<number> {
  const rows = await tx.query<{ change: number }>({
    name: `${service}/next-change`,
    text: `INSERT INTO "${service}".owner_change AS o (owner_kind, owner_id, change) VALUES ($1, $2, 1)
           ON CONFLICT (owner_kind, owner_id) DO UPDATE SET change = o.change + 1 RETURNING change`,
    values: [owner.kind, owner.id],
  });
  return rows[0]!.change;
}
