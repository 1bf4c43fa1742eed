import type { EventName, EventOwner } from '@florin/contracts/events';
import type { Tenant, Transaction } from '../database';
import type { OwnerKeys } from '../keyring';
import type { ServiceRuntime } from '../module/service-runtime';
import type { WritableRowScope } from '../rows';
import type { RowMac } from '../sealing';
import type { Actor } from './caller';
import {
  type Declaration,
  type Progress,
  progressOf,
  type Recorded,
  requireFinished,
  requireNothingElse,
} from './declaration';
import { type AuditEntry, eventCollector, nextChange, type PayloadOf } from './unit-of-work';

/** A transaction over persons, their sessions and memberships, and the households they belong to, one at a time. */
export type IdentityWork = {
  tx: Transaction;
  now: string;
  /** Vouches for rows of persons, sessions and memberships. */
  mac: RowMac;
  keysOf(userId: string): Promise<OwnerKeys>;
  /** Continues as nobody yet, who sees the one row with this fingerprint, and what counts attempts to sign in. */
  enterLookUp(fingerprint?: string): Promise<void>;
  /** Continues as a person, whose own rows are then seen and written. */
  enterPerson(userId: string): Promise<void>;
  /** Continues in a household, as its only writer. */
  enterHousehold(householdId: string): Promise<WritableRowScope>;
  /**
   * Makes a household with its key and continues in it; undefined where the id is somebody's or a key stands under it,
   * and nothing is made.
   */
  makeHousehold(householdId: string): Promise<WritableRowScope | undefined>;
  emit<Name extends EventName>(scope: WritableRowScope, name: Name, payload: PayloadOf<Name>): void;
  /**
   * An entry in a household's trail where a scope is given, else in a person's own; the keys are given where the
   * person is only being made.
   */
  audit(of: { userId: string; keys?: OwnerKeys } | WritableRowScope, entry: AuditEntry): Promise<void>;
};

/**
 * Runs a change to persons, sessions or memberships with its events and audit records in one transaction, and holds it
 * to its declaration before it commits, as `changeHousehold` does. It starts as the person who acts, or as nobody yet.
 */
export function changeIdentity<Result>(
  runtime: ServiceRuntime,
  actor: Actor,
  declaration: Declaration,
  run: (work: IdentityWork, recorded: Recorded) => Promise<Result>,
): Promise<Result> {
  return changeHeld(runtime, actor, declaration, requireFinished, run);
}

/** The same for what must outlive a refusal: it tells nobody anything, and records at most the action, as failed. */
export function noteIdentity<Result>(
  runtime: ServiceRuntime,
  actor: Actor,
  { name, audit }: Declaration,
  run: (work: IdentityWork) => Promise<Result>,
): Promise<Result> {
  const declaration = { name, audit, events: [], mayEmit: [] };
  return changeHeld(runtime, actor, declaration, requireNotedOnly, (work) => run(failuresOnly(work)));
}

function requireNotedOnly({ declaration, recorded }: Progress): void {
  requireNothingElse(declaration, recorded);
}

function failuresOnly(work: IdentityWork): IdentityWork {
  return { ...work, audit: (of, entry) => work.audit(of, { ...entry, outcome: 'failure' }) };
}

async function changeHeld<Result>(
  runtime: ServiceRuntime,
  actor: Actor,
  declaration: Declaration,
  hold: (after: Progress) => void,
  run: (work: IdentityWork, recorded: Recorded) => Promise<Result>,
): Promise<Result> {
  const start: Tenant = actor.kind === 'person' ? { kind: 'person', id: actor.userId } : { kind: 'identity' };
  const made: Made = new Map();
  return runtime.database.transaction(start, async (tx) => {
    // Made anew when the transaction is tried again, so that no event of the first attempt comes along.
    const collector = eventCollector(runtime, actor);
    const { recorded } = collector;
    const result = await run(identityWork(runtime, tx, collector, made), recorded);
    hold({ ...progressOf(declaration), recorded, hasWritten: tx.rowsWritten() > 0 });
    await collector.writeByOwner(tx);
    return result;
  });
}

/** Keys of households that this change has made; the database may try its transaction again, the keystore does not. */
type Made = Map<string, OwnerKeys>;

function identityWork(
  runtime: ServiceRuntime,
  tx: Transaction,
  collector: ReturnType<typeof eventCollector>,
  made: Made,
): IdentityWork {
  const { service, log, keyring } = runtime;
  const keysOf = (id: string) => keyring.keyOf({ kind: 'person', id });
  const ownerOf = (id: string) => ({ kind: 'household', id }) as const;
  return {
    tx,
    now: collector.now,
    mac: runtime.rowMac,
    keysOf,
    enterLookUp: (lookUp) => tx.enter({ kind: 'identity', ...(lookUp === undefined ? {} : { lookUp }) }),
    enterPerson: (id) => tx.enter({ kind: 'person', id }),
    async enterHousehold(householdId) {
      const keys = await keyring.keyOf(ownerOf(householdId));
      await tx.enter(ownerOf(householdId));
      const change = await nextChange(tx, service, ownerOf(householdId));
      return { tx, householdId, keys, log, change };
    },
    async makeHousehold(householdId) {
      await tx.enter(ownerOf(householdId));
      const change = await nextChange(tx, service, ownerOf(householdId));
      // The first change of a household is its creation; a higher number means that the id is somebody's. A number can be
      // altered in the database, so it is the keystore that says whether the household is new.
      if (change !== 1) return undefined;
      const keys = made.get(householdId) ?? (await keyring.create(ownerOf(householdId)));
      if (keys === undefined) return undefined;
      made.set(householdId, keys);
      return { tx, householdId, keys, log, change };
    },
    emit: (scope, name, payload) =>
      collector.emit(ownerOf(scope.householdId), scope.keys, scope.change, name, payload),
    async audit(of, entry) {
      if ('householdId' in of) {
        collector.audit(ownerOf(of.householdId), of.keys, of.change, entry);
      } else {
        const owner: EventOwner = { kind: 'person', id: of.userId };
        collector.audit(owner, of.keys ?? (await keysOf(of.userId)), 0, entry);
      }
    },
  };
}
