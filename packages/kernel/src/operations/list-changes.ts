import type { Operation, OperationSpec } from '@florin/contracts';
import type { SealedRow, SealedRows } from '../rows';
import type { Handled, Handler, InputOf } from './handler';
import { type QueryContext, query } from './query';

/** The sync operation of a resource: what changed after a cursor, as the contract's view of each row. */
export function changesOf<Spec extends OperationSpec, Value>(
  operation: Operation<Spec>,
  rows: SealedRows<Value>,
  view: (row: SealedRow<Value>, context: QueryContext) => unknown,
): Handler {
  async function handle(input: InputOf<Spec>, context: QueryContext) {
    const { after, limit } = input.query as { after: number; limit: number };
    const page = await rows.changesAfter(context, after, limit);
    return { ...page, rows: page.rows.map((row) => view(row, context)) };
  }
  // Every sync contract has the same page as its output; the compiler cannot see that through the generic.
  return query(
    operation,
    handle as unknown as (input: InputOf<Spec>, context: QueryContext) => Handled<Spec>,
  );
}
