import type { Subscription } from '@florin/kernel';
import { onBudgetThresholdCleared } from './on-budget-threshold-cleared';
import { onBudgetThresholdCrossed } from './on-budget-threshold-crossed';

/** What this service does when others' events arrive. */
export const subscriptions: readonly Subscription[] = [onBudgetThresholdCrossed, onBudgetThresholdCleared];
