import type { Operation, OperationSpec } from '@florin/contracts';
import type { EventOwner } from '@florin/contracts/events';
import type { CallAs } from '../call';
import type { ServiceRuntime } from '../module/service-runtime';
import { Problem } from '../problem';
import { actorOf, type Caller, householdOf } from './caller';
import { declarationOf } from './declaration';
import { type Handled, type Handler, type InputOf, typedInput } from './handler';
import { withIdempotency } from './idempotency';
import { changeHousehold, type UnitOfWork } from './unit-of-work';

export type MutationContext = UnitOfWork & {
  caller: Caller;
  runtime: ServiceRuntime;
  /** Asks another service, with the caller's own rights. */
  call: CallAs;
};

/** A write to the caller's household. It runs in one transaction, once for each Idempotency-Key. */
export function mutation<Spec extends OperationSpec>(
  operation: Operation<Spec>,
  handle: (input: InputOf<Spec>, context: MutationContext) => Handled<Spec>,
): Handler {
  const declaration = declarationOf(operation);
  return {
    operation,
    isKeyRequired: true,
    async run(runtime, caller, input) {
      const owner: EventOwner = { kind: 'household', id: householdOf(caller) };
      const actor = actorOf(caller, input.requestId);
      return changeHousehold(runtime, owner, actor, declaration, (work) =>
        withIdempotency({ runtime, tx: work.tx, keys: work.keys }, operation, input, async () => {
          const context = { ...work, caller, runtime, call: runtime.callAs(caller, input.requestId) };
          const output = await handle(typedInput<Spec>(input), context);
          return { status: operation.success, body: output };
        }),
      );
    },
  };
}

/** Refuses a write that was made against an older version of the row. */
export function expectVersion(row: { change: number }, ifMatch: number): void {
  if (row.change !== ifMatch) {
    throw new Problem('request/stale', { detail: `The current version is "${row.change}".` });
  }
}
