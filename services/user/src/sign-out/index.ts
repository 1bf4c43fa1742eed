import { signOut } from '@florin/contracts';
import { changeIdentity, credential, personOf } from '@florin/kernel';
import { endSession } from '../store/sessions';

/** Ending a session that has ended changes nothing, so a retry needs no key. */
export const signOutHandler = credential(signOut, async (runtime, { requestId }, caller) => {
  const { userId, sessionId } = personOf(caller);
  await changeIdentity(runtime, { kind: 'person', userId, requestId }, async (work) => {
    await endSession(work.tx, sessionId, work.now);
    await work.audit({ userId }, { action: 'session.ended', target: { kind: 'session', id: sessionId } });
  });
  return { body: undefined, session: null };
});
