import { on } from '@florin/kernel';
import { keepCurrency } from '../store/household';

export const onHouseholdUpdated = on('user.household-updated.v1', async ({ currency }, work) => {
  await keepCurrency(work, currency);
});
