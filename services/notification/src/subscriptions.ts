import type { Subscription } from '@florin/kernel';
import { onBudgetThresholdCrossed } from './on-budget-threshold-crossed';

/** What this service does when others' events arrive. */
export const subscriptions: readonly Subscription[] = [onBudgetThresholdCrossed];
