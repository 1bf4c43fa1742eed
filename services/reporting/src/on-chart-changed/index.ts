import { on } from '@florin/kernel';
import { keepCategoryKinds } from '../store/household';

export const onChartChanged = on('transaction.chart-changed.v1', async ({ categories }, work) => {
  await keepCategoryKinds(work, categories);
});
