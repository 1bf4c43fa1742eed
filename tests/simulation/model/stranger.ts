import { scopes } from '@florin/contracts';
import { anonymousSubject, Problem } from '@florin/kernel';
import type { CallAs } from '@florin/kernel/call';
import { instantOf } from '@florin/kernel/clock';
import { createIdFrom, type Random } from '../driver/random';
import type { Stage } from '../driver/stage';
import { callerFor, readServer, type ServerState } from './server-state';

/** Another household on the same server, in which nothing happens. */
export type Stranger = {
  /** What it had when it was left alone. */
  own: ServerState;
  readServer(): Promise<ServerState>;
  /** What it finds under an id, or null. */
  find(id: string): Promise<unknown>;
};

export async function createStranger(
  stage: Stage,
  random: Random,
  person: { email: string; password: string },
): Promise<Omit<Stranger, 'own'>> {
  const newId = () => createIdFrom(random);
  const nobody = {
    subject: anonymousSubject,
    sessionId: null,
    householdId: null,
    role: null,
    scopes: [...scopes],
    assurance: 1 as const,
    authenticatedAt: instantOf(stage.time.clock),
  };
  const { callAs } = stage.system.system;
  await callAs(nobody, newId())('user/register', { body: { ...person, displayName: 'Eve' } });
  const session = await callAs(nobody, newId())('user/sign-in', { body: person });
  const userId = session.user.id;
  const asPerson = callAs({ ...nobody, subject: userId, sessionId: newId() }, newId());
  const householdId = newId();
  const household = { id: householdId, name: 'Elsewhere', currency: 'EUR', timeZone: 'UTC', locale: 'en-IE' };
  await asPerson('user/create-household', { body: household, idempotencyKey: newId() });
  const call = callerFor(stage, userId, householdId);
  const account = {
    id: newId(),
    name: 'Theirs',
    kind: 'cash' as const,
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 77 },
  };
  await call('transaction/create-account', { body: account, idempotencyKey: newId() });
  return {
    readServer: () => readServer(call),
    find: async (id) =>
      (await absent(call, 'transaction/get-transaction', id)) ??
      (await absent(call, 'transaction/get-category', id)),
  };
}

async function absent(
  call: CallAs,
  name: 'transaction/get-transaction' | 'transaction/get-category',
  id: string,
): Promise<unknown> {
  try {
    return await call(name, { params: { id } });
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  }
}
