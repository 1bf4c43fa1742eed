import type { Session } from '@florin/contracts';
import type { IdentityWork, ServiceRuntime } from '@florin/kernel';
import { csrfTokenOf } from '@florin/kernel/csrf';
import { households } from './households';
import { membershipsOf } from './memberships';
import type { Person } from './people';

/** What the app is told of the one who is signed in; ends as that person. */
export async function sessionView(
  runtime: ServiceRuntime,
  work: IdentityWork,
  person: Person,
  sessionId: string,
): Promise<Session> {
  await work.enterPerson(person.userId);
  const memberships = await membershipsOf(work, person.userId);
  const views: Session['households'] = [];
  for (const { householdId, role } of memberships) {
    const keys = await runtime.keyring.keyOf({ kind: 'household', id: householdId });
    await work.tx.enter({ kind: 'household', id: householdId });
    const row = await households.get({ tx: work.tx, householdId, keys, log: runtime.log }, householdId);
    if (row) views.push({ id: householdId, name: row.value.name, role });
  }
  await work.enterPerson(person.userId);
  const { userId, email, displayName } = person;
  return {
    user: { id: userId, email, displayName },
    households: views,
    csrfToken: csrfTokenOf(await runtime.derive('csrf/1'), sessionId),
  };
}
