import { changeMemberRole } from '@florin/contracts';
import { expectVersion, identity, memberOf, notFound } from '@florin/kernel';
import { memberIn, openHousehold, requireOwner, requireOwnerLeft, writeMember } from '../store/members';

export const changeMemberRoleHandler = identity(
  changeMemberRole,
  async ({ params, body, ifMatch }, context) => {
    const caller = memberOf(context.caller);
    if (params.id !== caller.householdId) throw notFound();
    const household = await openHousehold(context, params.id);
    if (household === undefined) throw notFound();
    requireOwner(household, caller.userId);
    const member = memberIn(household, params.userId);
    if (member === undefined) throw notFound();
    expectVersion(household.row, ifMatch);
    requireOwnerLeft(household, member.userId, body.role);
    await context.audit(household.scope, {
      action: 'member.role-changed',
      target: { kind: 'user', id: member.userId },
      before: { role: member.role },
      after: { role: body.role },
    });
    const value = await writeMember(context, household, member, body.role);
    return { ...value, id: params.id, change: household.scope.change };
  },
);
