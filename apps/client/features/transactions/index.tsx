import { useAccounts, useSyncState, useTransaction, useTransactions } from '@/data';
import { NoAccount } from '@/features/accounts/parts';
import { useNavigation, useParams } from '@/navigation';
import { useNavigationWords } from '@/navigation/words';
import { Button } from '@/ui/kit/button';
import { DetailPane } from '@/ui/kit/detail-pane';
import { EmptyState } from '@/ui/kit/empty-state';
import { Field } from '@/ui/kit/field';
import { IconButton } from '@/ui/kit/icon-button';
import { List } from '@/ui/kit/list';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { useIsWide, useRowHeight } from '@/ui/layout';
import { type Filter, Filters } from './Filters';
import { QuickEntry } from './QuickEntry';
import { TransactionDetail } from './TransactionDetail';
import { TransactionRow } from './TransactionRow';
import { useTransactionWords } from './words';

export { default as AddTransaction } from './add';

/** The register: a line to enter, a table to read, and the open row beside it. */
export default function Transactions() {
  const words = useTransactionWords();
  const navigationWords = useNavigationWords();
  const isWide = useIsWide();
  const rowHeight = useRowHeight();
  const navigation = useNavigation();
  const { id = '', ...filter } = useParams('transactions');
  const { isReady } = useSyncState();
  const accounts = useAccounts();
  const rows = useTransactions({
    ...(filter.accountId ? { accountId: filter.accountId } : {}),
    ...(filter.categoryId ? { categoryId: filter.categoryId === 'none' ? null : filter.categoryId } : {}),
    ...(filter.from ? { from: filter.from } : {}),
    ...(filter.to ? { to: filter.to } : {}),
    ...(filter.text ? { text: filter.text } : {}),
  });
  const open = useTransaction(id);
  const isFiltered = Object.values(filter).some(Boolean);
  const importTarget = {
    route: 'import',
    params: filter.accountId ? { accountId: filter.accountId } : {},
  } as const;
  const isWaiting = !isReady && rows.length === 0;

  function show(next: Filter & { id?: string }) {
    navigation.go({ route: 'transactions', params: next }, { replace: true });
  }

  return (
    <Screen
      title={
        accounts.find((account) => account.id === filter.accountId)?.name ??
        navigationWords.routes.transactions
      }
      fills
      isLoading={isWaiting}
      actions={
        isWide ? (
          <Button icon="import" label={navigationWords.routes.import} to={importTarget} />
        ) : (
          <IconButton icon="import" label={navigationWords.routes.import} to={importTarget} />
        )
      }
      pane={
        open || (id && isReady) ? (
          <DetailPane title={words.one} onClose={() => show(filter)}>
            {open ? (
              <TransactionDetail key={id} row={open} onDone={() => show(filter)} />
            ) : (
              <Text as="p" tone="muted">
                {words.gone}
              </Text>
            )}
          </DetailPane>
        ) : null
      }
    >
      <Stack gap={3} width="gutter">
        {isWide && accounts.length > 0 ? <QuickEntry accountId={filter.accountId} /> : null}
        <Stack isRow={isWide} wraps={isWide} align="stretch" gap={2}>
          <Field
            kind="search"
            label={words.searchLabel}
            isLabelHidden
            name="search"
            placeholder={words.searchPlaceholder}
            value={filter.text ?? ''}
            onChange={(text) => show({ ...filter, text })}
          />
          <Filters filter={filter} onChange={show} />
        </Stack>
        {isFiltered ? (
          <Text size="small" tone="muted">
            {words.count(rows.length)}
          </Text>
        ) : null}
      </Stack>
      {isWaiting ? (
        <Stack width="gutter">
          <Skeleton lines={[1, 1, 1, 1, 1, 1, 1, 1]} height={28} />
        </Stack>
      ) : rows.length === 0 ? (
        <NothingHere isFiltered={isFiltered} hasAccounts={accounts.length > 0} onClear={() => show({})} />
      ) : (
        <List
          label={navigationWords.routes.transactions}
          rows={rows}
          rowHeight={rowHeight}
          keyOf={(row) => row.id}
          renderRow={(row, index) => (
            <TransactionRow
              row={row}
              isFirstOfDay={rows[index - 1]?.on !== row.on}
              isSelected={row.id === id}
              to={{ route: 'transactions', params: { ...filter, id: row.id } }}
            />
          )}
        />
      )}
    </Screen>
  );
}

function NothingHere(props: { isFiltered: boolean; hasAccounts: boolean; onClear: () => void }) {
  const { isFiltered, hasAccounts, onClear } = props;
  const words = useTransactionWords();
  const navigationWords = useNavigationWords();
  if (isFiltered) {
    return (
      <EmptyState
        icon="search"
        title={words.notFoundTitle}
        text={words.notFoundText}
        action={<Button label={words.clear} onPress={onClear} />}
      />
    );
  }
  if (!hasAccounts) {
    return <NoAccount />;
  }
  return (
    <EmptyState
      icon="transactions"
      title={words.noneTitle}
      text={words.noneText}
      action={
        <Button kind="primary" icon="import" label={navigationWords.routes.import} to={{ route: 'import' }} />
      }
    />
  );
}
