import { signOut } from '@florin/contracts';
import { credential, personOf } from '@florin/kernel';
import { endSession } from '../store/sessions';

/** Ending a session that has ended changes nothing, so a retry needs no key. */
export const signOutHandler = credential(signOut, async (_runtime, { requestId }, { complete }, caller) => {
  const { userId, sessionId } = personOf(caller);
  await complete({ kind: 'person', userId, requestId }, async (work) => {
    await endSession(work, sessionId);
    await work.audit({ userId }, { action: 'session.ended', target: { kind: 'session', id: sessionId } });
  });
  return { body: undefined, session: null };
});
