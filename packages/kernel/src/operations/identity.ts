import type { Operation, OperationSpec } from '@florin/contracts';
import type { Transaction } from '../database';
import type { ServiceRuntime } from '../module/service-runtime';
import { type Actor, actorOf, type Caller } from './caller';
import { declarationOf, nothingRecorded, requireDeclared } from './declaration';
import { type Answer, type Handled, type Handler, type InputOf, typedInput } from './handler';
import { withIdempotency } from './idempotency';
import { changeIdentity, type IdentityWork, noteIdentity } from './identity-work';
import type { CheckedInput } from './input';

export type IdentityContext = IdentityWork & { runtime: ServiceRuntime; caller: Caller };

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
      return changeIdentity(runtime, actor, declaration, async (work) => {
        async function answer(): Promise<Answer> {
          const body = await handle(typedInput<Spec>(input), { ...work, runtime, caller });
          if (userId !== null) await work.enterPerson(userId);
          return { status: operation.success, body };
        }
        if (!isKeyRequired || userId === null) return answer();
        await lockPerson(work.tx, runtime.service, userId);
        const scope = { runtime, tx: work.tx, keys: await work.keysOf(userId) };
        return withIdempotency(scope, operation, input, answer);
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
      let told = nothingRecorded();
      const transactions: CredentialTransactions = {
        note: (actor, change) => noteIdentity(runtime, actor, declaration, change),
        complete: (actor, change) =>
          changeIdentity(runtime, actor, declaration, (work, recorded) => {
            told = recorded;
            return change(work);
          }),
      };
      const given = { ...typedInput<Spec>(input), address, deviceToken };
      const answer = await run(runtime, given, transactions, caller);
      // Also where the one that completes it was left out, or did nothing at all.
      requireDeclared(declaration, told);
      return { status: operation.success, ...answer };
    },
  };
}

/** One write at a time for each person, so that retries see each other. */
async function lockPerson(tx: Transaction, service: string, userId: string): Promise<void> {
  await tx.query({
    name: `${service}/lock-person`,
    text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [userId],
  });
}
