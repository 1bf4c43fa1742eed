import { useSession } from '@/data';
import { changePreferences, type Preferences, usePreferences } from '@/platform/preferences';
import { Card } from '@/ui/kit/card';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { Tabs } from '@/ui/kit/tabs';
import { Text } from '@/ui/kit/text';
import { Toggle } from '@/ui/kit/toggle';
import { useIsWide } from '@/ui/layout';
import { useSettingsWords } from './words';

const themes = ['system', 'light', 'dark'] as const;
const densities = ['dense', 'comfortable'] as const;
const languages = ['system', 'en', 'de'] as const;

export default function You() {
  const words = useSettingsWords();
  const state = useSession();
  const isWide = useIsWide();
  const { theme, language, density, isBlurred } = usePreferences();
  return (
    <>
      {state.status === 'signed-in' ? (
        <Card title={words.signedInAs}>
          <Stack gap={1}>
            <Text isStrong>{state.user.displayName}</Text>
            <Text tone="muted">{state.user.email}</Text>
          </Stack>
        </Card>
      ) : null}
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
        {isWide ? (
          <Stack gap={1}>
            <Text size="small" tone="muted">
              {words.density}
            </Text>
            <Tabs
              label={words.density}
              value={density}
              choices={densities.map((value) => ({ value, label: words.densities[value] }))}
              onChange={(next) => changePreferences({ density: next })}
            />
          </Stack>
        ) : null}
        <Toggle
          label={words.blur}
          hint={words.blurHint}
          isOn={isBlurred}
          onChange={(isOn) => changePreferences({ isBlurred: isOn })}
        />
      </Card>
    </>
  );
}
