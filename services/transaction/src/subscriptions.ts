import type { Subscription } from '@florin/kernel';
import { onHouseholdCreated } from './on-household-created';

/** What this service does when others' events arrive. */
export const subscriptions: readonly Subscription[] = [onHouseholdCreated];
