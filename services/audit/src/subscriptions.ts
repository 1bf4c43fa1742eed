import type { Subscription } from '@florin/kernel';
import { onActionRecorded } from './on-action-recorded';

/** What this service does when others' events arrive. */
export const subscriptions: readonly Subscription[] = [onActionRecorded];
