import type { Operation, OperationSpec } from '@florin/contracts';
import type { ServiceRuntime } from '../module/service-runtime';
import type { RowScope } from '../rows';
import { type Caller, householdOf } from './caller';
import { type Handled, type Handler, type InputOf, typedInput } from './handler';

export type QueryContext = RowScope & { caller: Caller; runtime: ServiceRuntime };

/** A read of the caller's household. */
export function query<Spec extends OperationSpec>(
  operation: Operation<Spec>,
  handle: (input: InputOf<Spec>, context: QueryContext) => Handled<Spec>,
): Handler {
  return {
    operation,
    isKeyRequired: false,
    async run(runtime, caller, input) {
      const householdId = householdOf(caller);
      const keys = await runtime.keyring.keyOf({ kind: 'household', id: householdId });
      return runtime.database.transaction({ kind: 'household', id: householdId }, async (tx) => {
        const context = { tx, householdId, keys, log: runtime.log, caller, runtime };
        const output = await handle(typedInput<Spec>(input), context);
        return { status: operation.success, body: output };
      });
    },
  };
}
