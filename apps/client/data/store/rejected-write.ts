import type { RejectedWrite, WriteProblem } from '../types';
import type { PendingWrite, WritePart } from './pending-write';

/** As kept on the device: all that is needed to send it again. */
export interface StoredRejection {
  write: PendingWrite;
  problem: WriteProblem;
}

/** A delete wins over an edit: the edit is given back to the user instead of bringing the row to life again. */
export const deletedElsewhere: WriteProblem = {
  code: 'deleted-elsewhere',
  title: 'Another device deleted it',
  status: 404,
  errors: [],
};

/** The parts of a refused batch that the refusal is about, and the others, which could be taken without them. */
export function partsRefused({ write, problem }: StoredRejection): {
  refused: readonly WritePart[];
  rest: readonly WritePart[];
} {
  const { parts = [] } = write;
  const places = problem.errors.flatMap(({ field }) => /^changes\.(\d+)\./.exec(field)?.[1] ?? []);
  const named = new Set(places.map(Number));
  return {
    refused: parts.filter((_, at) => named.has(at)),
    rest: named.size === 0 ? [] : parts.filter((_, at) => !named.has(at)),
  };
}

export function showRejection(rejection: StoredRejection, payeeOf: (rowId: string) => string): RejectedWrite {
  const { write, problem } = rejection;
  const { refused, rest } = partsRefused(rejection);
  return {
    key: write.key,
    resource: write.resource,
    rowId: write.rowId,
    kind: write.kind,
    fields: write.fields,
    rowCount: write.parts?.length ?? 1,
    refusedPayees: refused.map(({ rowId, fields }) => String(fields.payee ?? payeeOf(rowId))),
    restCount: rest.length,
    problem,
    createdAt: write.createdAt,
  };
}
