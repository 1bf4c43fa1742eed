import { useSyncState } from '@/data';
import { Badge } from '@/ui/kit/badge';
import { useShellWords } from './words';

/** The truth about the connection, in words: what is refused first, then what waits, then whether anyone listens. */
export function SyncBadge({ isQuiet }: { isQuiet?: boolean }) {
  const words = useShellWords();
  const { isOnline, isOffline, pendingCount, rejected } = useSyncState();
  if (rejected.length > 0)
    return <Badge tone="over" icon="warning" label={words.sync.refused(rejected.length)} />;
  if (isOffline) {
    const waiting = pendingCount > 0 ? ` · ${words.sync.pending(pendingCount)}` : '';
    return <Badge tone="close" icon="cloud-off" label={`${words.sync.offline}${waiting}`} />;
  }
  if (pendingCount > 0) return <Badge icon="cloud" label={words.sync.pending(pendingCount)} />;
  if (!isOnline) return isQuiet ? null : <Badge label={words.sync.starting} />;
  return isQuiet ? null : <Badge icon="check" label={words.sync.synced} />;
}
