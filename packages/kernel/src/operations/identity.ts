import type { Operation, OperationSpec } from '@florin/contracts';
import type { EventName, EventOwner } from '@florin/contracts/events';
import type { Transaction } from '../database';
import type { OwnerKeys } from '../keyring';
import type { ServiceRuntime } from '../module/service-runtime';
import type { WritableRowScope } from '../rows';
import { type Actor, actorOf, type Caller } from './caller';
import {
  declarationOf,
  nothingRecorded,
  type Recorded,
  requireDeclared,
  requireNothingElse,
} from './declaration';
import { type Answer, type Handled, type Handler, type InputOf, typedInput } from './handler';
import { once } from './idempotency';
import type { CheckedInput } from './input';
import { type AuditEntry, eventCollector, nextChange, type PayloadOf } from './unit-of-work';

/** A transaction over persons rather than over one household. */
export type IdentityWork = {
  tx: Transaction;
  now: string;
  keysOf(userId: string): Promise<OwnerKeys>;
  /** Continues in a household, as its only writer; `leaveHousehold` goes back to persons. */
  enterHousehold(householdId: string): Promise<WritableRowScope>;
  leaveHousehold(): Promise<void>;
  emit<Name extends EventName>(scope: WritableRowScope, name: Name, payload: PayloadOf<Name>): void;
  /** An entry in a person's own trail, or in a household's where a scope is given. */
  audit(of: { userId: string } | WritableRowScope, entry: AuditEntry): Promise<void>;
};

export type IdentityContext = IdentityWork & { runtime: ServiceRuntime; caller: Caller };

/** Runs a change to persons, sessions or memberships with its events and audit records in one transaction. */
export async function changeIdentity<Result>(
  runtime: ServiceRuntime,
  actor: Actor,
  run: (work: IdentityWork, recorded: Recorded) => Promise<Result>,
): Promise<Result> {
  const keysOf = (id: string) => runtime.keyring.keyOf({ kind: 'user', id });
  return runtime.database.transaction({ kind: 'identity' }, async (tx) => {
    // Made anew when the transaction is tried again, so that no event of the first attempt comes along.
    const collector = eventCollector(runtime, actor);
    const result = await run(
      {
        tx,
        now: collector.now,
        keysOf,
        async enterHousehold(householdId) {
          const keys = await runtime.keyring.keyOf({ kind: 'household', id: householdId });
          await tx.enter({ kind: 'household', id: householdId });
          const change = await nextChange(tx, runtime.service, householdId);
          return { tx, householdId, keys, log: runtime.log, change };
        },
        leaveHousehold: () => tx.enter({ kind: 'identity' }),
        emit: (scope, name, payload) =>
          collector.emit(
            { kind: 'household', id: scope.householdId },
            scope.keys,
            scope.change,
            name,
            payload,
          ),
        async audit(of, entry) {
          if ('householdId' in of) {
            collector.audit({ kind: 'household', id: of.householdId }, of.keys, of.change, entry);
          } else {
            const owner: EventOwner = { kind: 'user', id: of.userId };
            collector.audit(owner, await keysOf(of.userId), 0, entry);
          }
        },
      },
      collector.recorded,
    );
    await tx.enter({ kind: 'identity' });
    await collector.write(tx);
    return result;
  });
}

/**
 * An operation on persons, sessions and memberships, in one transaction; only the user service has any. A
 * write by a signed-in person takes an Idempotency-Key, one by nobody has no owner to keep it for.
 */
export function identity<Spec extends OperationSpec>(
  operation: Operation<Spec>,
  handle: (input: InputOf<Spec>, context: IdentityContext) => Handled<Spec>,
): Handler {
  const declaration = declarationOf(operation);
  const { kind } = operation.access;
  const isKeyRequired = operation.isMutation && (kind === 'user' || kind === 'household');
  return {
    operation,
    isKeyRequired,
    async run(runtime, caller, input) {
      const actor = actorOf(caller, input.requestId);
      const userId = actor.kind === 'person' ? actor.userId : null;
      return changeIdentity(runtime, actor, async (work, recorded) => {
        async function answer(): Promise<Answer> {
          const body = await handle(typedInput<Spec>(input), { ...work, runtime, caller });
          await work.leaveHousehold();
          requireDeclared(declaration, recorded);
          return { status: operation.success, body };
        }
        if (!isKeyRequired || userId === null) return answer();
        await lockPerson(work.tx, runtime.service, userId);
        const scope = { runtime, tx: work.tx, ownerId: userId, keys: await work.keysOf(userId) };
        return once(scope, operation, input, answer);
      });
    },
  };
}

/** The transactions of an operation that takes several. */
export type CredentialTransactions = {
  /**
   * One beside the success itself, for what must outlive a refusal: it tells nobody anything, and records at most the
   * operation's action, as failed.
   */
  note<Result>(actor: Actor, run: (work: IdentityWork) => Promise<Result>): Promise<Result>;
  /** The one that is the success; it must record and tell what the contract declares. */
  complete<Result>(actor: Actor, run: (work: IdentityWork) => Promise<Result>): Promise<Result>;
};

/**
 * An identity operation that takes several transactions, because what it notes down must outlive its own
 * refusal, and that may set the session cookie.
 */
export function credential<Spec extends OperationSpec>(
  operation: Operation<Spec>,
  run: (
    runtime: ServiceRuntime,
    input: InputOf<Spec> & Pick<CheckedInput, 'address' | 'deviceToken'>,
    transactions: CredentialTransactions,
    caller: Caller,
  ) => Promise<Pick<Answer, 'body' | 'session'>>,
): Handler {
  const declaration = declarationOf(operation);
  return {
    operation,
    isKeyRequired: false,
    async run(runtime, caller, input) {
      const { address, deviceToken } = input;
      let isComplete = false;
      const transactions: CredentialTransactions = {
        note: (actor, change) =>
          changeIdentity(runtime, actor, async (work, recorded) => {
            const result = await change(failuresOnly(work));
            requireNothingElse({ ...declaration, events: [], mayEmit: [] }, recorded);
            return result;
          }),
        async complete(actor, change) {
          const result = await changeIdentity(runtime, actor, async (work, recorded) => {
            const changed = await change(work);
            requireDeclared(declaration, recorded);
            return changed;
          });
          isComplete = true;
          return result;
        },
      };
      const given = { ...typedInput<Spec>(input), address, deviceToken };
      const answer = await run(runtime, given, transactions, caller);
      if (!isComplete) requireDeclared(declaration, nothingRecorded());
      return { status: operation.success, ...answer };
    },
  };
}

function failuresOnly(work: IdentityWork): IdentityWork {
  return { ...work, audit: (of, entry) => work.audit(of, { ...entry, outcome: 'failure' }) };
}

/** One write at a time for each person, so that retries see each other. */
async function lockPerson(tx: Transaction, service: string, userId: string): Promise<void> {
  await tx.query({
    name: `${service}/lock-person`,
    text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [userId],
  });
}
