import { createHousehold } from '@florin/contracts';
import { identity, Problem, personOf } from '@florin/kernel';
import { type HouseholdState, households } from '../store/households';
import { addMembership } from '../store/memberships';
import { readPerson } from '../store/people';

export const createHouseholdHandler = identity(createHousehold, async ({ body }, context) => {
  const { userId } = personOf(context.caller);
  const person = await readPerson(context, userId);
  if (person === undefined) throw new Problem('request/unauthenticated');
  const { id, ...given } = body;
  const scope = await context.makeHousehold(id);
  if (scope === undefined) throw new Problem('user/household-exists');
  const value: HouseholdState = {
    ...given,
    members: [{ userId, displayName: person.displayName, role: 'owner' }],
  };
  await households.put(scope, [{ id, value }]);
  context.emit(scope, 'user.household-created.v1', {
    id,
    currency: given.currency,
    timeZone: given.timeZone,
    locale: given.locale,
    createdByUserId: userId,
  });
  await context.audit(scope, {
    action: 'household.created',
    target: { kind: 'household', id },
    after: given,
  });
  await context.enterPerson(userId);
  await addMembership(context, userId, { householdId: id, role: 'owner' }, new Date(context.now));
  return { ...value, id, change: scope.change };
});
