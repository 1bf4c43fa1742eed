import { actions, session, useHousehold, useSession, useSyncState } from '@/data';
import { useNavigationWords } from '@/navigation/words';
import { changePreferences, type Preferences, usePreferences } from '@/platform/preferences';
import { useDays } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Columns } from '@/ui/kit/columns';
import { Row } from '@/ui/kit/row';
import { Screen } from '@/ui/kit/screen';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { Tabs } from '@/ui/kit/tabs';
import { Text } from '@/ui/kit/text';
import { Toggle } from '@/ui/kit/toggle';
import { useSettingsWords } from './words';

const themes = ['system', 'light', 'dark'] as const;
const languages = ['system', 'en', 'de'] as const;

export default function Settings() {
  const navigationWords = useNavigationWords();
  return (
    <Screen title={navigationWords.routes.settings}>
      <Columns
        main={
          <>
            <Appearance />
            <Household />
          </>
        }
        side={
          <>
            <Refused />
            <Device />
          </>
        }
      />
    </Screen>
  );
}

function Appearance() {
  const words = useSettingsWords();
  const { theme, language, isBlurred } = usePreferences();
  return (
    <Card title={words.appearance}>
      <Stack gap={1}>
        <Text size="small" tone="muted">
          {words.theme}
        </Text>
        <Tabs
          label={words.theme}
          value={theme}
          choices={themes.map((value) => ({ value, label: words.themes[value] }))}
          onChange={(next) => changePreferences({ theme: next })}
        />
      </Stack>
      <Select
        label={words.language}
        value={language}
        choices={languages.map((value) => ({ value, label: words.languages[value] }))}
        onChange={(next) => changePreferences({ language: next as Preferences['language'] })}
      />
      <Toggle
        label={words.blur}
        hint={words.blurHint}
        isOn={isBlurred}
        onChange={(isOn) => changePreferences({ isBlurred: isOn })}
      />
    </Card>
  );
}

function Household() {
  const words = useSettingsWords();
  const household = useHousehold();
  if (!household) return null;
  return (
    <Card title={words.household} isFlush>
      <Row title={household.name} isStrong />
      <Row title={words.currency} trailing={<Text tone="muted">{household.currency}</Text>} />
      <Row
        title={words.timeZone}
        trailing={<Text tone="muted">{household.timeZone.replaceAll('_', ' ')}</Text>}
      />
      <Row title={words.locale} trailing={<Text tone="muted">{household.locale}</Text>} />
      {household.members.map((member) => (
        <Row
          key={member.userId}
          title={member.displayName}
          trailing={<Text tone="muted">{words.roles[member.role] ?? member.role}</Text>}
        />
      ))}
    </Card>
  );
}

function Device() {
  const words = useSettingsWords();
  const days = useDays();
  const state = useSession();
  const { isOnline, pendingCount, lastSyncedAt, unreadableCount } = useSyncState();
  if (state.status !== 'signed-in') return null;
  return (
    <Card title={words.profile}>
      <Stack gap={1}>
        <Text isStrong>{state.user.displayName}</Text>
        <Text tone="muted">{state.user.email}</Text>
      </Stack>
      <Text as="p" tone="muted">
        {state.isKept ? words.kept : words.notKept}
      </Text>
      {lastSyncedAt ? (
        <Text size="small" tone="muted">
          {words.synced(days.moment(lastSyncedAt))}
        </Text>
      ) : null}
      {isOnline ? null : <Text as="p">{words.offlineText}</Text>}
      {unreadableCount > 0 ? <Text as="p">{words.unreadable(unreadableCount)}</Text> : null}
      <Text as="p" tone={pendingCount > 0 ? 'over' : 'muted'}>
        {pendingCount > 0 ? words.signOutPending(pendingCount) : words.signOutText}
      </Text>
      <Button
        kind="danger"
        label={pendingCount > 0 ? words.signOutAnyway : words.signOut}
        onPress={() => void session.signOut()}
      />
    </Card>
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
