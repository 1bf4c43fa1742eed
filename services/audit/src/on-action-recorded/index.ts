import { on } from '@florin/kernel';
import { linkHash } from '../chain/link';
import { append, headOf, isRecorded, sealRecord } from '../store/trail';

/**
 * Adds an action to the trail of its owner, a household or a person. Deliveries to one owner take the same lock,
 * so each record has one successor; an action that is already in the trail is not added again.
 */
export const onActionRecorded = on('audit.action-recorded.v1', async (action, work) => {
  if (await isRecorded(work, action.id)) return;
  const head = await headOf(work);
  const link = { sequence: head.sequence + 1, eventId: action.id };
  const record = { ...link, at: new Date(action.at), sealed: sealRecord(work, link, action) };
  await append(work, { ...record, hash: linkHash(head.hash, record) });
});
