import { on } from '@florin/kernel';
import { keepCurrency } from '../store/household';

export const onHouseholdCreated = on('user.household-created.v1', async ({ currency }, work) => {
  await keepCurrency(work, currency);
});
