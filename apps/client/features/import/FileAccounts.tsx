import { addDays } from '@florin/domain/calendar';
import { type AccountView, actions, type Statement, type StatementAccount, useAccounts } from '@/data';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useImportWords } from './words';

const isNew = 'new';

export interface FileAccountsProps {
  statement: Statement;
  isBusy: boolean;
  onChoose: (key: string, accountId: string | null) => void;
}

/** The accounts a file holds, and where the rows of each go: to one of ours, to a new one, or nowhere. */
export function FileAccounts({ statement, isBusy, onChoose }: FileAccountsProps) {
  const words = useImportWords();
  const accounts = useAccounts().filter((account) => !account.isClosed);
  const told = statement.accounts.filter(({ rowCount }) => rowCount > 0);
  if (told.length === 0) return null;
  return (
    <Card title={words.accountsTitle(told.length)}>
      {told.map((account) => (
        <FileAccount
          key={account.key}
          account={account}
          accounts={accounts}
          isBusy={isBusy}
          onChoose={(accountId) => onChoose(account.key, accountId)}
        />
      ))}
    </Card>
  );
}

function FileAccount({
  account,
  accounts,
  isBusy,
  onChoose,
}: {
  account: StatementAccount;
  accounts: readonly AccountView[];
  isBusy: boolean;
  onChoose: (accountId: string | null) => void;
}) {
  const words = useImportWords();
  const facts = useFacts(account);
  const { today } = useRegional();
  const { currency } = account;
  const fitting = accounts.filter((one) => currency === null || one.currency === currency);
  const name = account.name ?? account.number ?? words.accountIn(currency);

  function create() {
    if (currency === null) return;
    const { id } = actions.addAccount({
      name: account.name ?? words.newAccountName(account.number, currency),
      kind: 'checking',
      currency,
      stated: statedBy(account, today),
    });
    onChoose(id);
  }

  const choices = [
    ...fitting.map((one) => ({ value: one.id, label: one.name })),
    ...(currency === null ? [] : [{ value: isNew, label: words.createAccount(currency) }]),
    { value: '', label: words.leaveOut },
  ];
  return (
    <Stack gap={2}>
      <Stack isRow wraps gap={3} align="end" justify="between">
        <Stack grows>
          <Text isStrong isClipped>
            {name}
          </Text>
          <Text size="small" tone="muted" isPrivate>
            {facts}
          </Text>
        </Stack>
        <Select
          label={words.goesInto(name)}
          isLabelHidden
          value={account.accountId ?? ''}
          choices={choices}
          onChange={(value) => (value === isNew ? create() : onChoose(value === '' ? null : value))}
        />
      </Stack>
      {fitting.length === 0 && currency !== null ? (
        <Stack isRow wraps gap={3}>
          <Text>{words.otherCurrency(currency)}</Text>
          <Button
            kind="primary"
            icon="add"
            label={words.createAccount(currency)}
            isBusy={isBusy}
            onPress={create}
          />
        </Stack>
      ) : null}
      {account.accountId !== null && account.proposedBy !== null ? (
        <Text size="small" tone="muted">
          {words.proposedBy[account.proposedBy]}
        </Text>
      ) : null}
    </Stack>
  );
}

/** What a new account holds, as the file says it; without a word of it, nothing before its first row. */
function statedBy({ closingBalanceMinor, closingOn, from, to }: StatementAccount, today: string) {
  const last = closingOn ?? to;
  if (closingBalanceMinor !== null && last !== null) return { on: last, balanceMinor: closingBalanceMinor };
  return { on: addDays(from ?? today, -1), balanceMinor: 0 };
}

/** "85 rows from 3 Oct to 28 Nov, balance €1,234.50". */
function useFacts({ rowCount, from, to, currency, closingBalanceMinor }: StatementAccount): string {
  const words = useImportWords();
  const days = useDays();
  const money = useMoney();
  const range = from && to ? days.span(from, to) : '';
  const balance =
    closingBalanceMinor !== null && currency !== null
      ? words.closing(money(closingBalanceMinor, currency))
      : '';
  return [words.rows(rowCount), range, balance].filter((part) => part !== '').join(' · ');
}
