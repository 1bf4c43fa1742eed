import type { CategoryColor, CategoryIcon } from '@florin/domain/category';
import { useBudgetWords } from '@/features/budgets/parts';
import { useOverviewWords } from '@/features/overview/parts';
import { useMoney, useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Card } from '@/ui/kit/card';
import { CategoryMark } from '@/ui/kit/category-mark';
import { Headline } from '@/ui/kit/headline';
import { Progress } from '@/ui/kit/progress';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useEntranceWords } from './words';

const leftMinor = 41_200;
const daysLeft = 12;
const bars = [
  { spentMinor: 38_510, plannedMinor: 52_000, projectedMinor: 49_000, pace: 'on-track' },
  { spentMinor: 13_431, plannedMinor: 16_000, projectedMinor: 18_200, pace: 'close' },
] as const;
const payments: readonly [icon: CategoryIcon, color: CategoryColor, amountMinor: number][] = [
  ['basket', 'green', -4_729],
  ['coffee', 'orange', -583],
  ['train', 'sky', -4_879],
  ['coins', 'teal', 342_000],
];

/** What the app looks like in use, made of the app's own parts. */
export function Product() {
  const words = useEntranceWords();
  const budgetWords = useBudgetWords();
  const overviewWords = useOverviewWords();
  const money = useMoney();
  const { currency } = useRegional();
  return (
    <Stack gap={4} label={words.welcome.sampleLabel}>
      <Card>
        <Headline
          label={overviewWords.left}
          amountMinor={leftMinor}
          currency={currency}
          sentence={overviewWords.leftSentence(daysLeft, money(Math.floor(leftMinor / daysLeft)))}
        />
        {bars.map(({ spentMinor, plannedMinor, projectedMinor, pace }, index) => (
          <Stack key={plannedMinor} gap={2}>
            <Stack isRow justify="between">
              <Text isStrong>{words.welcome.sample[index]}</Text>
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
      <Card isFlush>
        {payments.map(([icon, color, amountMinor], index) => (
          <Row
            key={icon}
            title={words.welcome.payments[index]?.[0] ?? ''}
            detail={words.welcome.payments[index]?.[1]}
            leading={<CategoryMark icon={icon} color={color} />}
            trailing={<Amount amountMinor={amountMinor} currency={currency} isSigned />}
          />
        ))}
      </Card>
    </Stack>
  );
}
