import { useSyncState } from '@/data';
import { Badge } from '@/ui/kit/badge';
import { useShellWords } from './words';

/**
 * The truth about the connection, in words: what is refused first, then what waits, then whether anyone listens.
 * `isQuiet` says nothing where all is well; `isSmall` leaves the words to those who hear them.
 */
export function SyncBadge({ isQuiet = false, isSmall = false }: { isQuiet?: boolean; isSmall?: boolean }) {
  const words = useShellWords();
  const { isOnline, isOffline, pendingCount, rejected } = useSyncState();
  if (rejected.length > 0)
    return <Badge tone="over" icon="warning" label={words.sync.refused(rejected.length)} isSmall={isSmall} />;
  if (isOffline) {
    const waiting = pendingCount > 0 ? ` · ${words.sync.pending(pendingCount)}` : '';
    return (
      <Badge tone="close" icon="cloud-off" label={`${words.sync.offline}${waiting}`} isSmall={isSmall} />
    );
  }
  if (pendingCount > 0)
    return <Badge icon="cloud" label={words.sync.pending(pendingCount)} isSmall={isSmall} />;
  if (isQuiet) return null;
  return isOnline ? (
    <Badge icon="check" label={words.sync.synced} isSmall={isSmall} />
  ) : (
    <Badge icon="cloud" label={words.sync.starting} isSmall={isSmall} />
  );
}
