import { listHouseholdChanges } from '@florin/contracts';
import { changesOf } from '@florin/kernel';
import { households } from '../store/households';

/** The sync operations of this service's resources. */
export const listChangesHandlers = [
  changesOf(listHouseholdChanges, households, (row) => ({ ...row.value, id: row.id, change: row.change })),
];
