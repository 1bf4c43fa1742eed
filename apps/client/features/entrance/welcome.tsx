import { Button } from '@/ui/kit/button';
import { Screen } from '@/ui/kit/screen';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useWords } from '@/ui/words';

export default function Welcome() {
  const words = useWords();
  return (
    <Screen title={words.appName}>
      <Stack width="form" gap={8}>
        <Stack gap={3}>
          <Text as="h2" size="hero">
            {words.welcome.headline}
          </Text>
          <Text as="p" size="lead" tone="muted">
            {words.welcome.text}
          </Text>
        </Stack>
        <Stack gap={3}>
          <Button kind="primary" label={words.welcome.create} to={{ route: 'sign-up' }} isWide />
          <Button label={words.welcome.signIn} to={{ route: 'sign-in' }} isWide />
        </Stack>
        <Stack gap={5}>
          {words.welcome.points.map(([name, text]) => (
            <Stack key={name} gap={1}>
              <Text as="h3" isStrong>
                {name}
              </Text>
              <Text as="p" tone="muted">
                {text}
              </Text>
            </Stack>
          ))}
        </Stack>
      </Stack>
    </Screen>
  );
}
