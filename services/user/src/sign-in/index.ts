import { signIn } from '@florin/contracts';
import { type CredentialTransactions, credential, type IdentityWork, Problem } from '@florin/kernel';
import { emailIndex, normaliseEmail } from '../email';
import type { PasswordHasher } from '../password';
import { newSessionToken, sessionLimits } from '../session-token';
import { afterSuccess, knownDeviceIdOf, newDeviceToken, throttleCountersOf } from '../sign-in-throttle';
import { findUserId, type Person, readPerson, writePerson } from '../store/people';
import { sessionView } from '../store/session-view';
import { addSession } from '../store/sessions';
import { lockCounters, writeCounter } from '../store/throttle';
import { countAttempt } from './count-attempt';

/**
 * Signs a person in. An attempt is counted before its password is looked at and taken back when it was right;
 * an unknown address costs the same time as a wrong password and gets the same answer.
 */
export const signInHandler = (passwords: PasswordHasher) =>
  credential(signIn, async (runtime, { body, requestId, address, deviceToken }, { note, complete }) => {
    const email = normaliseEmail(body.email) ?? body.email.toLowerCase();
    const index = emailIndex(await runtime.derive('blind-index/1'), email);
    const deviceKey = await runtime.derive('known-device/1');
    const throttleKey = await runtime.derive('sign-in-throttle/1');
    const attemptedAtMs = runtime.clock.nowMs();
    const noOne = { kind: 'anonymous', requestId } as const;

    const { person, counters, verdict } = await note(noOne, async (work) => {
      const userId = await findUserId(work, index);
      const source = {
        emailIndex: index,
        address: address ?? 'unknown',
        knownDeviceId: userId === undefined ? undefined : knownDeviceIdOf(deviceKey, userId, deviceToken),
      };
      const names = throttleCountersOf(throttleKey, source);
      const judged = await countAttempt(work.tx, names, attemptedAtMs);
      if (userId === undefined) return { person: undefined, counters: names, verdict: judged };
      await work.enterPerson(userId);
      const found = await readPerson(work, userId);
      return { person: found, counters: names, verdict: judged };
    });
    if (!verdict.ok) throw new Problem('request/too-many', { retryAfterSeconds: verdict.retryAfterSeconds });

    const { matches, needsUpgrade } = await passwords.verify(person?.passwordHash, body.password);
    if (person === undefined || !matches) {
      await noteFailure(note, person, counters, requestId);
      throw new Problem('user/wrong-credentials');
    }
    const upgraded = needsUpgrade ? await passwords.hash(body.password) : undefined;
    const { token, tokenHash } = newSessionToken();
    const sessionId = runtime.newId();
    const { userId } = person;
    const view = await complete({ kind: 'person', userId, requestId }, async (work) => {
      await takeBack(work, counters, attemptedAtMs);
      await work.enterPerson(userId);
      if (upgraded) await writePerson(work, await work.keysOf(userId), { ...person, passwordHash: upgraded });
      await addSession(work, { sessionId, tokenHash, userId, assurance: 1 });
      await work.audit({ userId }, { action: 'session.started', target: { kind: 'session', id: sessionId } });
      return sessionView(runtime, work, person, sessionId);
    });
    const expiresAt = new Date(attemptedAtMs + sessionLimits.absoluteMs).toISOString();
    return { body: view, session: { token, deviceToken: newDeviceToken(deviceKey, userId), expiresAt } };
  });

async function takeBack(
  work: IdentityWork,
  counters: readonly string[],
  attemptedAtMs: number,
): Promise<void> {
  await work.enterLookUp();
  for (const [counter, window] of await lockCounters(work.tx, counters)) {
    await writeCounter(work.tx, counter, afterSuccess(window, attemptedAtMs));
  }
}

/**
 * A failure shows in the trail of the person it was tried on. One on nobody's address has no trail to show in, and
 * touches its counters instead: a commit that writes nothing would be quicker, and tell that nobody is there.
 */
async function noteFailure(
  note: CredentialTransactions['note'],
  person: Person | undefined,
  counters: readonly string[],
  requestId: string,
): Promise<void> {
  await note({ kind: 'anonymous', requestId }, async (work) => {
    if (person === undefined) {
      await lockCounters(work.tx, counters);
      return;
    }
    const target = { kind: 'user', id: person.userId };
    await work.audit({ userId: person.userId }, { action: 'session.started', target });
  });
}
