import { useBudgetWords } from '@/features/budgets/parts';
import { useOverviewWords } from '@/features/overview/parts';
import { useMoney, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Headline } from '@/ui/kit/headline';
import { Progress } from '@/ui/kit/progress';
import { Screen } from '@/ui/kit/screen';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useEntranceWords } from './words';

export default function Welcome() {
  const words = useEntranceWords();
  return (
    <Screen title={words.welcome.headline} isEntrance>
      <Stack gap={6}>
        <Text as="p" size="lead" tone="muted">
          {words.welcome.text}
        </Text>
        <Stack gap={3}>
          <Button kind="primary" label={words.welcome.create} to={{ route: 'sign-up' }} isWide />
          <Button label={words.welcome.signIn} to={{ route: 'sign-in' }} isWide />
        </Stack>
        <Sample />
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
    </Screen>
  );
}

/** What the app looks like in use, made of the app's own parts. */
function Sample() {
  const words = useEntranceWords();
  const budgetWords = useBudgetWords();
  const overviewWords = useOverviewWords();
  const money = useMoney();
  const { currency } = useRegional();
  const bars = [
    [words.welcome.sample[0], 38_510, 52_000, 49_000, 'on-track'],
    [words.welcome.sample[1], 13_431, 16_000, 18_200, 'close'],
  ] as const;
  return (
    <Card>
      <Headline
        label={overviewWords.left}
        amountMinor={41_200}
        currency={currency}
        sentence={overviewWords.leftSentence(12, money(3_433))}
      />
      {bars.map(([name, spentMinor, plannedMinor, projectedMinor, pace]) => (
        <Stack key={name} gap={2}>
          <Stack isRow justify="between">
            <Text isStrong>{name}</Text>
            <Text tone={pace === 'close' ? 'close' : 'onTrack'}>
              {`${money(plannedMinor - spentMinor)} ${budgetWords.left}`}
            </Text>
          </Stack>
          <Progress
            pace={pace}
            label={budgetWords.bar(money(spentMinor), money(plannedMinor), money(projectedMinor))}
            spentMinor={spentMinor}
            plannedMinor={plannedMinor}
            carriedInMinor={0}
            projectedMinor={projectedMinor}
          />
        </Stack>
      ))}
    </Card>
  );
}
