import { useEffect, useRef } from 'react';
import { useNotifications, useSyncState } from '@/data';
import { unreadAlerts, useAlertText } from '@/features/notifications/parts';
import { showToast } from '@/ui/kit/toast';

/** Shows a toast for each alert that arrives while the app is open; what was there before stays in its list. */
export function useAlertToasts(): void {
  const notifications = useNotifications();
  const { isComplete } = useSyncState();
  const alertText = useAlertText();
  const known = useRef<Set<string> | null>(null);

  useEffect(() => {
    if (!isComplete) return;
    const before = known.current;
    // One that rose or came back is the same notification, and new.
    known.current = new Set(notifications.map(({ id, createdAt }) => `${id} ${createdAt}`));
    if (!before) return;
    const fresh = notifications.filter(({ id, createdAt }) => !before.has(`${id} ${createdAt}`));
    for (const alert of unreadAlerts(fresh).slice(0, 3)) {
      const { facts } = alert;
      showToast({
        text: alertText(alert),
        tone: facts.spentMinor > facts.availableMinor ? 'over' : 'close',
      });
    }
  }, [notifications, isComplete, alertText]);
}
