import { removeMember } from '@florin/contracts';
import { expectVersion, identity, memberOf, notFound } from '@florin/kernel';
import { memberIn, openHousehold, requireOwner, requireOwnerLeft, writeMember } from '../store/members';

/** Whose leaving it is decides the role it takes, and that as the household has it now, not as the token says. */
export const removeMemberHandler = identity(removeMember, async ({ params, ifMatch }, context) => {
  const caller = memberOf(context.caller);
  if (params.id !== caller.householdId) throw notFound();
  const household = await openHousehold(context, params.id);
  if (household === undefined) throw notFound();
  if (params.userId !== caller.userId) requireOwner(household, caller.userId);
  const member = memberIn(household, params.userId);
  if (member === undefined) throw notFound();
  expectVersion(household.row, ifMatch);
  requireOwnerLeft(household, member.userId, null);
  await context.audit(household.scope, {
    action: 'member.removed',
    target: { kind: 'user', id: member.userId },
    before: { role: member.role },
  });
  await writeMember(context, household, member, null);
});
