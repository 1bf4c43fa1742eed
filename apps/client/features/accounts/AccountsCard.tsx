import { addDays } from '@florin/domain/calendar';
import { useMemo } from 'react';
import { useAccounts, useTransactions } from '@/data';
import { useOverviewWords } from '@/features/overview/parts';
import { openSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { Line } from '@/ui/charts/line';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { shownMax, useOpenAccounts } from './overview-cards';
import { useAccountWords } from './words';
import { worthByDay } from './worth';

const daysShown = 90;

/** What the accounts hold, and what they held together over the last months. */
export function AccountsCard() {
  const words = useAccountWords();
  const overviewWords = useOverviewWords();
  const navigationWords = useNavigationWords();
  const accounts = useOpenAccounts();
  return (
    <Card
      title={overviewWords.accounts}
      isFlush
      action={<Button kind="plain" label={navigationWords.addAccount} onPress={() => openSheet('account')} />}
    >
      <Worth />
      {accounts.slice(0, shownMax).map((account) => (
        <Row
          key={account.id}
          title={account.name}
          detail={words.kinds[account.kind]}
          trailing={<Amount amountMinor={account.balanceMinor} currency={account.currency} />}
          to={{ route: 'account', params: { id: account.id } }}
        />
      ))}
    </Card>
  );
}

/** What all accounts of the household's currency held over the last months. */
function Worth() {
  const words = useOverviewWords();
  const money = useMoney();
  const days = useDays();
  const { today, currency } = useRegional();
  const accounts = useAccounts();
  const rows = useTransactions();
  const from = addDays(today, -daysShown);
  const worth = useMemo(
    () => worthByDay(accounts, rows, currency, { from, to: today }),
    [accounts, rows, currency, from, today],
  );
  const [first = 0, last = 0] = [worth[0], worth.at(-1)];
  const change = money(last - first, currency, { sign: 'always' });
  return (
    <Stack pad={4} gap={1}>
      <Amount amountMinor={last} currency={currency} size="title" />
      <Text size="small" tone="muted" isPrivate>
        {words.worthChange(change, days.near(from))}
      </Text>
      <Line
        label={words.worthLine(money(first, currency), money(last, currency))}
        lines={[{ label: words.worth, kind: 'now', values: worth }]}
        count={worth.length}
        from={days.short(from)}
        to={days.short(today)}
        height={72}
      />
    </Stack>
  );
}
