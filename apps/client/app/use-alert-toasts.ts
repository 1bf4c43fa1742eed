import { useEffect, useRef } from 'react';
import { useNotifications, useSyncState } from '@/data';
import { strongestAlerts, useAlertText } from '@/features/notifications/parts';
import { showToast } from '@/ui/kit/toast';

/** Shows a toast for each alert that arrives while the app is open; what was there before stays in its list. */
export function useAlertToasts(): void {
  const notifications = useNotifications();
  const { isComplete } = useSyncState();
  const alertText = useAlertText();
  const known = useRef<Set<string> | null>(null);

  useEffect(() => {
    if (!isComplete) return;
    const fresh = known.current
      ? notifications.filter((one) => !one.readAt && !known.current?.has(one.id))
      : [];
    known.current = new Set(notifications.map((one) => one.id));
    for (const { facts } of strongestAlerts(fresh).slice(0, 3)) {
      showToast({
        text: alertText(facts),
        tone: facts.spentMinor > facts.availableMinor ? 'over' : 'close',
      });
    }
  }, [notifications, isComplete, alertText]);
}
