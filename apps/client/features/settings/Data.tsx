import { actions, useSession, useSyncState } from '@/data';
import { useDays } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useSettingsWords } from './words';

export default function Data() {
  const words = useSettingsWords();
  const days = useDays();
  const state = useSession();
  const { isOffline, pendingCount, lastSyncedAt, unreadableCount } = useSyncState();
  const isKept = state.status === 'signed-in' && state.isKept;
  return (
    <>
      <Refused />
      <Card title={words.syncTitle}>
        <Text as="p">{pendingCount > 0 ? words.waiting(pendingCount) : words.nothingWaits}</Text>
        {isOffline ? <Text as="p">{words.offlineText}</Text> : null}
        {lastSyncedAt ? (
          <Text size="small" tone="muted">
            {words.synced(days.moment(lastSyncedAt))}
          </Text>
        ) : null}
        {unreadableCount > 0 ? <Text as="p">{words.unreadable(unreadableCount)}</Text> : null}
      </Card>
      <Card title={words.deviceTitle}>
        <Text as="p" tone="muted">
          {isKept ? words.kept : words.notKept}
        </Text>
      </Card>
    </>
  );
}

/** What the server did not take stays here until the person decides; nothing is dropped in silence. */
function Refused() {
  const words = useSettingsWords();
  const { rejected } = useSyncState();
  if (rejected.length === 0) return null;
  return (
    <Card title={words.refused} tone="over">
      <Text as="p">{words.refusedText}</Text>
      {rejected.map(({ key, problem, fields }) => (
        <Stack key={key} gap={2}>
          <Text isStrong>{String(fields.payee ?? fields.name ?? problem.title)}</Text>
          <Text as="p">
            {[
              words.refusedBecause[problem.code] ?? problem.title,
              ...problem.errors.map((one) => `${one.field}: ${one.reason}`),
            ].join(' · ')}
          </Text>
          <Stack isRow gap={2}>
            <Button label={words.sendAgain} onPress={() => void actions.retryRejected(key)} />
            <Button kind="danger" label={words.discard} onPress={() => void actions.discardRejected(key)} />
          </Stack>
        </Stack>
      ))}
    </Card>
  );
}
