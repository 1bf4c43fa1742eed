import type { Operation, OperationSpec } from '@florin/contracts';
import type { SealedRow, SealedRows } from '../rows';
import type { Handler, HandlerOutput } from './handler';
import { type QueryContext, query } from './query';

/** The sync operation of a resource: what changed after a cursor, as the contract's view of each row. */
export function changesOf<Spec extends OperationSpec, Value>(
  operation: Operation<Spec>,
  rows: SealedRows<Value>,
  view: (row: SealedRow<Value>, context: QueryContext) => unknown,
): Handler {
  return query(operation, async (input, context) => {
    const { after, limit } = input.query as { after: number; limit: number };
    const page = await rows.changesAfter(context, after, limit);
    return { ...page, rows: page.rows.map((row) => view(row, context)) } as HandlerOutput<Spec>;
  });
}
