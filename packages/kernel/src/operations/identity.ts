import type { Operation, OperationSpec } from '@florin/contracts';
import type { EventName, EventOwner } from '@florin/contracts/events';
import type { Transaction } from '../database';
import type { OwnerKeys } from '../keyring';
import type { ServiceRuntime } from '../module/service-runtime';
import type { WritableRowScope } from '../rows';
import { anonymousSubject, type Caller } from './caller';
import { type Answer, type Handler, type HandlerOutput, type InputOf, typedInput } from './handler';
import { once } from './idempotency';
import { type AuditEntry, eventCollector, nextChange, type PayloadOf } from './unit-of-work';

/** A transaction over persons rather than over one household. */
export type IdentityContext = {
  tx: Transaction;
  runtime: ServiceRuntime;
  caller: Caller;
  now: string;
  address: string | undefined;
  deviceToken: string | undefined;
  keysOf(userId: string): Promise<OwnerKeys>;
  /** Continues in a household, as its only writer; `leaveHousehold` goes back to persons. */
  enterHousehold(householdId: string): Promise<WritableRowScope>;
  leaveHousehold(): Promise<void>;
  emit<Name extends EventName>(scope: WritableRowScope, name: Name, payload: PayloadOf<Name>): void;
  /** An entry in a person's own trail, or in a household's where a scope is given. */
  audit(of: { userId: string } | WritableRowScope, entry: AuditEntry): Promise<void>;
  /** For the gateway: the session to set as a cookie, or null to clear it. */
  setSession(session: NonNullable<Answer['session']> | null): void;
};

/**
 * An operation on persons, sessions and memberships; only the user service has any. A write by a signed-in
 * person takes an Idempotency-Key, one by nobody cannot have an owner to keep it for.
 */
export function identity<Spec extends OperationSpec>(
  operation: Operation<Spec>,
  handle: (input: InputOf<Spec>, context: IdentityContext) => Promise<HandlerOutput<Spec>>,
): Handler {
  const isKeyRequired = operation.isMutation && operation.access.kind === 'user';
  return {
    operation,
    isKeyRequired,
    async run(runtime, caller, input) {
      const userId = caller.subject === anonymousSubject ? null : caller.subject;
      const collector = eventCollector(runtime, { userId, requestId: input.requestId });
      const keysOf = (id: string) => runtime.keyring.keyOf({ kind: 'user', id });
      let session: Answer['session'];
      return runtime.database.transaction({ kind: 'identity' }, async (tx) => {
        const context: IdentityContext = {
          tx,
          runtime,
          caller,
          now: collector.now,
          address: input.address,
          deviceToken: input.deviceToken,
          keysOf,
          async enterHousehold(householdId) {
            const keys = await runtime.keyring.keyOf({ kind: 'household', id: householdId });
            await tx.enter({ kind: 'household', id: householdId });
            return { tx, householdId, keys, change: await nextChange(tx, runtime.service, householdId) };
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
            if ('userId' in of) {
              const owner: EventOwner = { kind: 'user', id: of.userId };
              collector.audit(owner, await keysOf(of.userId), 0, entry);
            } else {
              collector.audit({ kind: 'household', id: of.householdId }, of.keys, of.change, entry);
            }
          },
          setSession: (next) => {
            session = next;
          },
        };
        async function work(): Promise<Answer> {
          const output = await handle(typedInput<Spec>(input), context);
          await tx.enter({ kind: 'identity' });
          await collector.write(tx);
          return { status: operation.success, body: output };
        }
        if (!isKeyRequired || userId === null) return withSession(await work(), session);
        await lockPerson(tx, runtime.service, userId);
        const scope = { runtime, tx, ownerId: userId, keys: await keysOf(userId) };
        return withSession(await once(scope, operation, input, work), session);
      });
    },
  };
}

function withSession(answer: Answer, session: Answer['session']): Answer {
  return session === undefined ? answer : { ...answer, session };
}

/** One write at a time for each person, so that retries see each other. */
async function lockPerson(tx: Transaction, service: string, userId: string): Promise<void> {
  await tx.query({
    name: `${service}/lock-person`,
    text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [userId],
  });
}
