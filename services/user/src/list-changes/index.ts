import { listUserChanges } from '@florin/contracts';
import { changeFeed, feedOf } from '@florin/kernel';
import { households } from '../store/households';

export const listChangesHandler = changeFeed(listUserChanges, 'user', {
  households: feedOf(households, (row) => ({ ...row.value, id: row.id, change: row.change })),
});
