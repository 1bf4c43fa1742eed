import { useState } from 'react';
import { type AccountView, actions, useAccount, useStatements, useSyncState, useTransactions } from '@/data';
import { titleOf, useTransactionWords } from '@/features/transactions/parts';
import { useNavigation, useParams } from '@/navigation';
import { useNavigationWords } from '@/navigation/words';
import { useDays, useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Columns } from '@/ui/kit/columns';
import { EmptyState } from '@/ui/kit/empty-state';
import { Headline } from '@/ui/kit/headline';
import { Menu } from '@/ui/kit/menu';
import type { MenuItem } from '@/ui/kit/menu/types';
import { Row } from '@/ui/kit/row';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { BalanceHistory } from './BalanceHistory';
import { CloseAccount } from './CloseAccount';
import { CorrectBalance } from './CorrectBalance';
import { EditAccount } from './EditAccount';
import { lastStatement } from './needs-import';
import { useAccountWords } from './words';

export { AccountsCard } from './AccountsCard';

const latestMax = 8;
const dayMs = 86_400_000;

/** An account's own page: what it holds, what it held, and everything that can be put right about it. */
export default function Account() {
  const words = useAccountWords();
  const navigationWords = useNavigationWords();
  const { id } = useParams('account');
  const account = useAccount(id);
  const { isReady } = useSyncState();
  if (account) return <AccountPage key={id} account={account} />;
  return (
    <Screen title={navigationWords.routes.account} isLoading={!isReady}>
      {isReady ? (
        <EmptyState
          icon="account"
          title={words.page.gone}
          text={words.page.goneText}
          action={<Button label={words.page.back} to={{ route: 'overview' }} />}
        />
      ) : (
        <Skeleton lines={[0.3, 0.5, 1, 1, 0.8]} />
      )}
    </Screen>
  );
}

type Doing = 'correct' | 'edit' | 'close' | null;

function AccountPage({ account }: { account: AccountView }) {
  const [doing, setDoing] = useState<Doing>(null);
  return (
    <Screen title={account.name} actions={<Commands account={account} onDo={setDoing} />}>
      <Columns
        main={
          <>
            <Balance account={account} />
            <Doings account={account} doing={doing} onDo={setDoing} />
            <BalanceHistory account={account} />
          </>
        }
        side={
          <>
            <Latest account={account} />
            <Imports account={account} />
          </>
        }
      />
    </Screen>
  );
}

/** What is being put right, in the place of the button that began it. */
function Doings({
  account,
  doing,
  onDo,
}: {
  account: AccountView;
  doing: Doing;
  onDo: (doing: Doing) => void;
}) {
  const words = useAccountWords();
  const done = () => onDo(null);
  if (doing === 'edit')
    return (
      <Card title={words.edit.open}>
        <EditAccount account={account} onDone={done} />
      </Card>
    );
  if (doing === 'close')
    return (
      <Card title={words.end.closeTitle} tone="close">
        <CloseAccount account={account} onDone={done} />
      </Card>
    );
  if (account.isClosed) return <Reopen account={account} />;
  if (doing === 'correct')
    return (
      <Card title={words.correct.title}>
        <CorrectBalance account={account} onDone={done} />
      </Card>
    );
  return (
    <Stack isRow>
      <Button label={words.correct.open} onPress={() => onDo('correct')} />
    </Stack>
  );
}

function Commands({ account, onDo }: { account: AccountView; onDo: (doing: Doing) => void }) {
  const words = useAccountWords();
  const kitWords = useKitWords();
  const { go } = useNavigation();
  const isEmpty = useTransactions({ accountId: account.id }).length === 0;

  function remove() {
    const { undo } = actions.deleteAccount(account.id);
    showToast({ text: words.end.deleted(account.name), action: { label: kitWords.undo, run: undo } });
    go({ route: 'overview' }, { replace: true });
  }

  const items: MenuItem[] = [{ label: words.edit.open, onPress: () => onDo('edit') }];
  if (!account.isClosed)
    items.push({ label: words.end.close, onPress: () => onDo('close'), startsGroup: true });
  if (isEmpty) items.push({ label: words.end.delete, isDanger: true, onPress: remove });
  return <Menu label={words.page.more} items={items} />;
}

function Balance({ account }: { account: AccountView }) {
  const words = useAccountWords();
  const days = useDays();
  const { today } = useRegional();
  const rows = useTransactions({ accountId: account.id });
  const laterCount = rows.findIndex(({ on }) => on <= today);
  const count = laterCount < 0 ? rows.length : laterCount;
  const about = words.page.statedAs(words.kinds[account.kind], days.short(account.stated.on));
  const sentence = count > 0 ? `${about} · ${words.page.later(count)}` : about;
  return (
    <Headline
      label={account.isClosed ? words.page.closed : words.balance}
      amountMinor={account.balanceMinor}
      currency={account.currency}
      to={{ route: 'transactions', params: { accountId: account.id } }}
      sentence={sentence}
    />
  );
}

function Reopen({ account }: { account: AccountView }) {
  const words = useAccountWords();
  function reopen() {
    actions.editAccount(account.id, { isClosed: false });
    showToast({ text: words.end.reopened(account.name) });
  }
  return (
    <Stack isRow>
      <Button kind="primary" label={words.end.reopen} onPress={reopen} />
    </Stack>
  );
}

function Latest({ account }: { account: AccountView }) {
  const words = useAccountWords();
  const transactionWords = useTransactionWords();
  const days = useDays();
  const rows = useTransactions({ accountId: account.id });
  const to = { route: 'transactions', params: { accountId: account.id } } as const;
  return (
    <Card
      title={words.page.latest}
      isFlush
      action={rows.length > 0 ? <Button kind="plain" label={words.page.all} to={to} /> : null}
    >
      {rows.slice(0, latestMax).map((row) => (
        <Row
          key={row.id}
          title={titleOf(row, transactionWords)}
          detail={days.near(row.on)}
          trailing={<Amount amountMinor={row.amountMinor} currency={row.currency} isSigned />}
          to={{ route: 'transactions', params: { accountId: account.id, id: row.id } }}
        />
      ))}
      {rows.length === 0 ? (
        <Stack pad={4}>
          <Text tone="muted">{words.page.none}</Text>
        </Stack>
      ) : null}
    </Card>
  );
}

function Imports({ account }: { account: AccountView }) {
  const words = useAccountWords();
  const last = lastStatement(account.id, useStatements());
  const days = last && Math.max(0, Math.floor((Date.now() - Date.parse(last.uploadedAt)) / dayMs));
  return (
    <Card
      title={words.imports.title}
      action={
        account.isClosed ? null : (
          <Button
            kind="plain"
            label={words.imports.open}
            to={{ route: 'import', params: { accountId: account.id } }}
          />
        )
      }
    >
      {last === null || days === null ? (
        <Text tone="muted">{words.imports.never}</Text>
      ) : (
        <Stack gap={1}>
          <Text isClipped>{last.fileName}</Text>
          <Text size="small" tone="muted">
            {`${words.imports.last} ${words.imports.days(days)}`}
          </Text>
        </Stack>
      )}
    </Card>
  );
}
