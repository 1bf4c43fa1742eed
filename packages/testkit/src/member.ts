import type { Role } from '@florin/contracts';
import { queryAsAdministrator } from './administrator';
import type { Person } from './person';
import type { TestSystem } from './start-test-system';

/** Somebody without a household of their own who is a member of another's, as its administrator would see to. */
export async function memberOf(owner: Person, role: Role, system: TestSystem): Promise<Person> {
  const person = await system.person({ displayName: `A ${role}`, hasHousehold: false });
  await queryAsAdministrator(
    system,
    `INSERT INTO "user".identity_membership (user_id, member_household_id, role, joined_at) VALUES ($1, $2, $3, now())`,
    [person.userId, owner.householdId, role],
  );
  person.householdId = owner.householdId;
  return person;
}
