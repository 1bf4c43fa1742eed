import { register } from '@florin/contracts';
import { credential, fieldProblem } from '@florin/kernel';
import { emailIndex, normaliseEmail } from '../email';
import { judgePassword, type PasswordHasher, type PasswordRefusal, passwordLengths } from '../password';
import { addPerson, findUserId } from '../store/people';

const refusals: Record<PasswordRefusal, string> = {
  'not-text': 'holds half a character',
  'too-short': `must have at least ${passwordLengths.min} characters; a few words are easy to remember`,
  'too-long': `must have at most ${passwordLengths.max} characters`,
  'too-common': 'is among the first that anyone would guess',
  'names-the-product': 'must not be built from the name of this app',
  'names-its-owner': 'must not be built from your name or email',
};

/**
 * Opens an account. For an address that has one, everything happens but the last step: the same work, the
 * same answer, and nobody learns that it is known; whose address it is finds the attempt in their trail.
 */
export const registerHandler = (passwords: PasswordHasher) =>
  credential(register, async (runtime, { body, requestId }, { complete }) => {
    const email = normaliseEmail(body.email);
    if (email === undefined) throw fieldProblem('request/invalid', 'email', 'must be an email address');
    const displayName = body.displayName.trim();
    const verdict = judgePassword({ password: body.password, email, displayName });
    if (!verdict.ok) throw fieldProblem('user/password-refused', 'password', refusals[verdict.reason]);
    const passwordHash = await passwords.hash(body.password);
    const index = emailIndex(await runtime.derive('blind-index/1'), email);
    const userId = runtime.newId();
    const createdAt = new Date(runtime.clock.nowMs());
    const account = { userId, email, emailIndex: index, createdAt };
    // A password alone, until the person adds something to it.
    const person = { ...account, displayName, passwordHash, requiredAssurance: 1 as const };
    const prepared = await runtime.keyring.prepare({ kind: 'person', id: userId });
    try {
      await complete({ kind: 'anonymous', requestId }, async (work) => {
        let ownerId = await findUserId(work, index);
        await work.enterPerson(userId);
        const isNew = await addPerson(work, prepared.keys, person);
        // Before the commit, so that no person is there without a key.
        await (isNew ? prepared.keep() : prepared.discard());
        if (isNew) ownerId = userId;
        // Somebody else registered it since.
        ownerId ??= await findUserId(work, index);
        if (ownerId === undefined) throw new Error('the address is taken by a row that does not count');
        await work.audit(isNew ? { userId, keys: prepared.keys } : { userId: ownerId }, {
          action: 'user.registered',
          outcome: isNew ? 'success' : 'failure',
          target: { kind: 'user', id: ownerId },
        });
      });
    } catch (error) {
      await prepared.discard();
      throw error;
    }
    return { body: {} };
  });
