import type { RejectedWrite, WriteProblem } from '../types';
import type { PendingWrite } from './pending-write';

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

export function showRejection({ write, problem }: StoredRejection): RejectedWrite {
  return {
    key: write.key,
    resource: write.resource,
    rowId: write.rowId,
    kind: write.kind,
    fields: write.fields,
    problem,
    createdAt: write.createdAt,
  };
}
