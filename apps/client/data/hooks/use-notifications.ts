import type { Notification } from '../types';
import { follow, useLive } from './use-live';

const none: readonly Notification[] = [];
const followNotifications = follow('notifications');

/** Newest first. */
export function useNotifications(): readonly Notification[] {
  return useLive(followNotifications, (household) => household.notifications(), none);
}
