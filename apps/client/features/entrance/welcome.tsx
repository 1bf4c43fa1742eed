import { useState } from 'react';
import { session } from '@/data';
import { useLanguage } from '@/platform/language';
import { RegionalProvider } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Columns } from '@/ui/kit/columns';
import { Screen } from '@/ui/kit/screen';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { guessFrom } from './guess';
import { Product } from './Product';
import { useEntranceWords } from './words';

const system = Intl.DateTimeFormat().resolvedOptions();

/** What Florin is, the thing itself beside it, and two ways in: an account, or a look around without one. */
export default function Welcome() {
  const words = useEntranceWords();
  const language = useLanguage();
  const [guess] = useState(() => guessFrom(system.locale, system.timeZone));
  const [isOpening, setIsOpening] = useState(false);

  async function lookAround() {
    setIsOpening(true);
    try {
      await session.openDemo({ name: words.demo.name, displayName: words.demo.you, language, ...guess });
    } finally {
      setIsOpening(false);
    }
  }

  return (
    <RegionalProvider {...guess}>
      <Screen title={words.welcome.headline} isEntrance isWide>
        <Columns
          main={
            <Stack gap={6}>
              <Text as="p" size="lead" tone="muted">
                {words.welcome.text}
              </Text>
              <Stack isRow wraps gap={3}>
                <Button kind="primary" label={words.welcome.create} to={{ route: 'sign-up' }} />
                <Button
                  label={words.welcome.lookAround}
                  isBusy={isOpening}
                  onPress={() => void lookAround()}
                />
                <Button kind="plain" label={words.welcome.signIn} to={{ route: 'sign-in' }} />
              </Stack>
              <Text as="p" size="small" tone="muted">
                {words.welcome.lookAroundHint}
              </Text>
              <Stack gap={5}>
                {words.welcome.points.map(([name, text]) => (
                  <Stack key={name} gap={1}>
                    <Text as="h2" isStrong>
                      {name}
                    </Text>
                    <Text as="p" tone="muted">
                      {text}
                    </Text>
                  </Stack>
                ))}
              </Stack>
            </Stack>
          }
          side={<Product />}
        />
      </Screen>
    </RegionalProvider>
  );
}
