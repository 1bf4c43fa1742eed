import { useState } from 'react';
import { session, useSession, useSyncState } from '@/data';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useKitWords } from '@/ui/words';
import { useSettingsWords } from './words';

export default function Security() {
  const words = useSettingsWords();
  const state = useSession();
  if (state.status !== 'signed-in') return null;
  return (
    <Card title={words.thisSession}>
      <Stack gap={1}>
        <Text isStrong>{state.user.email}</Text>
        <Text as="p" tone="muted">
          {state.isKept ? words.kept : words.notKept}
        </Text>
      </Stack>
      <SignOut />
    </Card>
  );
}

/** What is not sent yet is lost only by a second step, which says how much it is. */
function SignOut() {
  const words = useSettingsWords();
  const kitWords = useKitWords();
  const { pendingCount } = useSyncState();
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking && pendingCount > 0) {
    return (
      <Stack gap={3}>
        <Text as="p" tone="over">
          {words.signOutPending(pendingCount)}
        </Text>
        <Stack isRow gap={2} wraps>
          <Button label={kitWords.cancel} onPress={() => setIsAsking(false)} />
          <Button kind="danger" label={words.signOutAnyway} onPress={() => void session.signOut()} />
        </Stack>
      </Stack>
    );
  }
  return (
    <Stack gap={3} align="start">
      <Text as="p" tone="muted">
        {words.signOutText}
      </Text>
      <Button
        label={words.signOut}
        onPress={() => (pendingCount > 0 ? setIsAsking(true) : void session.signOut())}
      />
    </Stack>
  );
}
