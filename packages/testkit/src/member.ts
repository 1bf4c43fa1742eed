import type { Role } from '@florin/contracts';
import { joinHousehold } from '@florin/user';
import type { Person } from './person';
import type { TestSystem } from './start-test-system';

/** Somebody without a household of their own who is a member of another's. */
export async function memberOf(owner: Person, role: Role, system: TestSystem): Promise<Person> {
  const person = await system.person({ displayName: `A ${role}`, hasHousehold: false });
  const { userId } = person;
  const { householdId } = owner;
  const { runtime } = system.system.services.get('user')!;
  const actor = { kind: 'person', userId: owner.userId, requestId: runtime.newId() } as const;
  await joinHousehold(runtime, actor, { householdId, userId, role });
  person.householdId = householdId;
  return person;
}
