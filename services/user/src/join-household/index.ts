import type { Role } from '@florin/contracts';
import { type Actor, changeIdentity, type Declaration, notFound, type ServiceRuntime } from '@florin/kernel';
import { openHousehold, writeMember } from '../store/members';
import { readPerson } from '../store/people';

const declaration: Declaration = {
  name: 'join-household',
  audit: 'member.added',
  events: ['user.membership-changed.v1'],
  mayEmit: [],
};

/** Makes a person a member of a household. No operation lets a second person in; who calls this has judged that. */
export async function joinHousehold(
  runtime: ServiceRuntime,
  actor: Actor,
  membership: { householdId: string; userId: string; role: Role },
): Promise<void> {
  const { householdId, userId, role } = membership;
  await changeIdentity(runtime, actor, declaration, async (work) => {
    await work.enterPerson(userId);
    const person = await readPerson(work, userId);
    const household = await openHousehold(work, householdId);
    if (person === undefined || household === undefined) throw notFound();
    await work.audit(household.scope, {
      action: 'member.added',
      target: { kind: 'user', id: userId },
      after: { role },
    });
    await writeMember(work, household, person, role);
  });
}
