import { monthOf, monthRange, shiftMonth } from '@florin/domain/calendar';
import { useDailySpending } from '@/data';
import { Line } from '@/ui/charts/line';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Text } from '@/ui/kit/text';
import { paceOf } from './pace';
import { useOverviewWords } from './words';

/** This month's spending, day by day, against the month before. */
export function MonthPace() {
  const words = useOverviewWords();
  const money = useMoney();
  const days = useDays();
  const { today, currency } = useRegional();
  const month = monthOf(today);
  const before = shiftMonth(month, -1);
  const { startsOn, endsOn } = monthRange(month);
  const past = monthRange(before);
  const {
    now,
    before: was,
    count,
    aheadMinor,
    isWhole,
  } = paceOf(
    useDailySpending(startsOn, today),
    useDailySpending(past.startsOn, past.endsOn),
    Number(endsOn.slice(8)),
  );
  const spentMinor = now.at(-1) ?? 0;
  if (spentMinor === 0 && was.length === 0) return null;
  const name = days.monthLong(before);
  const amount = money(Math.abs(aheadMinor ?? 0), currency);
  const sentence =
    aheadMinor === null
      ? ''
      : aheadMinor === 0
        ? words.paceSame(name, isWhole)
        : aheadMinor < 0
          ? words.paceLess(amount, name, isWhole)
          : words.paceMore(amount, name, isWhole);
  return (
    <Card
      title={words.pace}
      action={
        <Button
          kind="plain"
          label={words.seeAll}
          to={{ route: 'transactions', params: { from: startsOn, to: endsOn } }}
        />
      }
    >
      {sentence ? (
        <Text isStrong isPrivate tone={(aheadMinor ?? 0) > 0 ? 'close' : 'onTrack'}>
          {sentence}
        </Text>
      ) : null}
      <Line
        label={words.paceChart(money(spentMinor, currency), sentence)}
        lines={[
          ...(was.length > 0 ? [{ label: name, kind: 'before' as const, values: was }] : []),
          { label: days.monthLong(month), kind: 'now', values: now },
        ]}
        count={count}
        from={days.short(startsOn)}
        to={days.short(endsOn)}
        height={72}
      />
    </Card>
  );
}
