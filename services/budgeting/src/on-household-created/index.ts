import { on } from '@florin/kernel';
import { keepSetting } from '../store/settings';

export const onHouseholdCreated = on('user.household-created.v1', async (household, work) => {
  await keepSetting(work, household);
});
