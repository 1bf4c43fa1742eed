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
      {rejected.map(({ key, kind, problem, fields, rowCount, refusedPayees, restCount }) => (
        <Stack key={key} gap={2}>
          <Text isStrong>
            {kind === 'batch'
              ? words.refusedStep(rowCount)
              : String(fields.payee ?? fields.name ?? words.refusedOne)}
          </Text>
          {refusedPayees.length > 0 ? (
            <Text as="p">{words.refusedRows(refusedPayees.map((payee) => payee || words.noPayee))}</Text>
          ) : null}
          <Text as="p">{words.refusedBecause[problem.code] ?? words.refusedOtherwise}</Text>
          <Stack isRow wraps gap={2}>
            <Button label={words.sendAgain} onPress={() => void actions.retryRejected(key)} />
            {restCount > 0 ? (
              <Button
                label={words.sendRest(restCount)}
                onPress={() => void actions.sendRestOfRejected(key)}
              />
            ) : null}
            <Button kind="danger" label={words.discard} onPress={() => void actions.discardRejected(key)} />
          </Stack>
        </Stack>
      ))}
    </Card>
  );
}
