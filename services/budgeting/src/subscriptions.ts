import type { Subscription } from '@florin/kernel';
import { onCategoriesMerged } from './on-categories-merged';
import { onCategoryDeleted } from './on-category-deleted';
import { onChartChanged } from './on-chart-changed';
import { onHouseholdCreated } from './on-household-created';
import { onHouseholdUpdated } from './on-household-updated';
import { onTransactionsChanged } from './on-transactions-changed';

/** What this service does when others' events arrive. */
export const subscriptions: readonly Subscription[] = [
  onHouseholdCreated,
  onHouseholdUpdated,
  onTransactionsChanged,
  onCategoriesMerged,
  onCategoryDeleted,
  onChartChanged,
];
