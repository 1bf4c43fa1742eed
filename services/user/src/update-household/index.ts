import { updateHousehold } from '@florin/contracts';
import { expectVersion, mutation, notFound } from '@florin/kernel';
import { type HouseholdState, households } from '../store/households';
import { requireEmpty } from './require-empty';

export const updateHouseholdHandler = mutation(
  updateHousehold,
  async ({ params, body, ifMatch }, context) => {
    const row = await households.get(context, params.id);
    if (row === undefined) throw notFound();
    expectVersion(row, ifMatch);
    const value = { ...row.value, ...body } as HouseholdState;
    if (value.currency !== row.value.currency) await requireEmpty(context);
    await households.put(context, [{ id: row.id, value }]);
    const { name, currency, timeZone, locale } = value;
    context.emit('user.household-updated.v1', { id: row.id, name, currency, timeZone, locale });
    context.audit({
      action: 'household.updated',
      target: { kind: 'household', id: row.id },
      before: row.value,
      after: value,
    });
    return { ...value, id: row.id, change: context.change };
  },
);
