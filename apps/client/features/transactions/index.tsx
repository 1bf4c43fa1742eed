import { useMemo, useState } from 'react';
import {
  actions,
  type Transaction,
  useAccounts,
  useCategories,
  useSyncState,
  useTransaction,
  useTransactions,
} from '@/data';
import { NoAccount } from '@/features/accounts/parts';
import { isUnsorted } from '@/features/attention/parts';
import { useNavigationWords } from '@/navigation/words';
import { useDays, useMoney, useRegional } from '@/ui/format';
import { useShortcut } from '@/ui/keys';
import { Button } from '@/ui/kit/button';
import { DetailPane } from '@/ui/kit/detail-pane';
import { EmptyState } from '@/ui/kit/empty-state';
import { Field } from '@/ui/kit/field';
import { FilterLine } from '@/ui/kit/filter-line';
import { IconButton } from '@/ui/kit/icon-button';
import { Register } from '@/ui/kit/register';
import type { RegisterRowState, SelectHow } from '@/ui/kit/register/types';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useIsShort, useIsWide, useRowHeight } from '@/ui/layout';
import { useKitWords } from '@/ui/words';
import { BulkLine } from './BulkLine';
import { removal } from './bulk';
import { CorrectionDetail } from './CorrectionDetail';
import { EntryRow } from './EntryRow';
import { type Editing, EditingContext } from './editing';
import { FilterSheet } from './FilterSheet';
import { categoriesOf, type Filter, isFiltered, queryOf } from './filter';
import { type Column, columns, inOrder, pressed, readOrder, writeOrder } from './order';
import { RegisterRow } from './RegisterRow';
import { everything, nothing, type Selection, toggled, upTo, within } from './selection';
import { sumsOf } from './sums';
import { TransactionDetail } from './TransactionDetail';
import { titleOf } from './title';
import { useActiveFilters } from './use-active-filters';
import { useAddress } from './use-address';
import { useFiling } from './use-filing';
import { useRowLook } from './use-row-look';
import { useTransactionWords } from './words';

export { default as AddTransaction } from './add';
export { LineEntry } from './LineEntry';

/** One line of text, where hardly any room is left from top to bottom. */
const shortRowHeight = 32;
const keyOf = (row: Transaction) => row.id;
const dayOf = (row: Transaction) => row.on;

/** The register: a line to enter, a table to work in, and the open row beside it. */
export default function Transactions() {
  const words = useTransactionWords();
  const kitWords = useKitWords();
  const navigationWords = useNavigationWords();
  const isWide = useIsWide();
  const usualHeight = useRowHeight();
  const rowHeight = useIsShort() ? shortRowHeight : usualHeight;
  const days = useDays();
  const { params, show } = useAddress();
  const { id = '', ...filter } = params;
  const { isReady } = useSyncState();
  const accounts = useAccounts();
  const found = useTransactions(queryOf(filter));
  const rows = useOrdered(found, filter.sort);
  const open = useTransaction(id);
  const [selection, setSelection] = useState<Selection>(nothing);
  const [isSelecting, setIsSelecting] = useState(false);
  const [isFiltering, setIsFiltering] = useState(false);
  const { editing, goTo, edit } = useEditing(rows);
  const chosen = useChosen(rows, selection);
  const order = readOrder(filter.sort);
  const filterText = JSON.stringify(filter);
  const isWaiting = !isReady && rows.length === 0;

  const look = useRowLook();
  const renderRow = useMemo(() => {
    const kept = JSON.parse(filterText) as Filter;
    return (row: Transaction, { isSelected, showsGroup }: RegisterRowState) => (
      <RegisterRow
        row={row}
        look={look}
        isSelected={isSelected}
        showsDay={showsGroup}
        to={{ route: 'transactions', params: { ...kept, id: row.id } }}
      />
    );
  }, [filterText, look]);
  const clear = () => {
    setSelection(nothing);
    setIsSelecting(false);
  };
  useShortcut(chosen.length > 0 ? { keys: ['Escape'], label: words.clearSelection, run: clear } : null);
  // What is open or chosen has its own word for Escape.
  useShortcut(id || chosen.length > 0 ? null : { keys: ['Escape'], label: words.closeOpen });
  useShortcut({ keys: ['ArrowUp', 'ArrowDown'], label: words.otherRow });
  useShortcut({ keys: ['Enter'], label: words.openRow });
  useShortcut({ keys: ['c'], label: words.setCategory });
  useShortcut({ keys: ['x'], label: words.selectRow });

  function select(key: string, how: SelectHow) {
    setSelection(how === 'range' ? upTo(selection, key, rows.map(keyOf)) : toggled(selection, key));
  }
  function onRowKey(key: string, row: Transaction): boolean {
    if (key === 'c') edit(row.splits.length === 1 ? row.id : '');
    else if (key === 'Delete') remove(chosen.length > 0 ? chosen : [row]);
    else return false;
    return true;
  }
  function remove(gone: readonly Transaction[]) {
    const { undo } = actions.changeTransactions(removal(gone));
    clear();
    showToast({
      kind: 'deleted',
      text:
        gone.length === 1 && gone[0] ? words.deleted(titleOf(gone[0], words)) : words.deletedAll(gone.length),
      action: { label: kitWords.undo, run: () => void undo() },
    });
  }

  const nothingHere = (
    <NothingHere isFiltered={isFiltered(filter)} hasAccounts={accounts.length > 0} onClear={() => show({})} />
  );
  const entry = isWide && accounts.length > 0 ? <EntryRow accountId={filter.accountId} /> : null;

  return (
    <Screen
      title={
        accounts.find((account) => account.id === filter.accountId)?.name ??
        navigationWords.routes.transactions
      }
      fills
      isLoading={isWaiting}
      actions={
        <Actions
          accountId={filter.accountId}
          isSortable={filter.categoryId === 'none' && found.some(isUnsorted)}
          isSelecting={isSelecting}
          onSelecting={() => (isSelecting ? clear() : setIsSelecting(true))}
        />
      }
      pane={
        open || (id && isReady) ? (
          <DetailPane title={words.one} onClose={() => show(filter)}>
            {open ? (
              <Open key={id} row={open} onDone={() => show(filter)} />
            ) : (
              <Text as="p" tone="muted">
                {words.gone}
              </Text>
            )}
          </DetailPane>
        ) : null
      }
    >
      <Stack gap={2} width="gutter">
        <Narrowing
          filter={filter}
          rows={found}
          onSearch={(text) => show({ ...params, text }, { isSoon: true })}
          onChange={show}
          onFilters={() => setIsFiltering(true)}
        />
      </Stack>
      {isFiltering ? (
        <FilterSheet filter={filter} onChange={show} onClose={() => setIsFiltering(false)} />
      ) : null}
      {isWaiting ? (
        <Stack width="gutter">
          <Skeleton lines={[1, 1, 1, 1, 1, 1, 1, 1]} height={28} />
        </Stack>
      ) : rows.length === 0 && entry === null ? (
        nothingHere
      ) : (
        <EditingContext value={editing}>
          <Register
            label={navigationWords.routes.transactions}
            rows={rows}
            keyOf={keyOf}
            rowHeight={rowHeight}
            columns={isWide ? columns.map((name) => ({ name, label: words[name] })) : []}
            order={order}
            onOrder={(column: Column) => show({ ...params, sort: writeOrder(pressed(order, column)) })}
            groupOf={order.column === 'day' ? dayOf : null}
            groupLabel={days.near}
            renderRow={renderRow}
            openKey={id}
            onOpen={(key) => show({ ...filter, id: key }, { isSoon: id !== '' })}
            goTo={goTo}
            selected={selection.ids}
            onSelect={select}
            onSelectAll={(isOn) => setSelection(isOn ? everything(rows.map(keyOf)) : nothing)}
            selectAllLabel={words.selectAll}
            onRowKey={onRowKey}
            isSelecting={isSelecting}
            entry={entry}
            empty={nothingHere}
          />
        </EditingContext>
      )}
      {chosen.length > 0 ? <BulkLine rows={chosen} onClear={clear} /> : null}
    </Screen>
  );
}

function Open(props: { row: Transaction; onDone: () => void }) {
  return props.row.origin === 'correction' ? (
    <CorrectionDetail {...props} />
  ) : (
    <TransactionDetail {...props} />
  );
}

function useOrdered(rows: readonly Transaction[], sort: string | undefined): readonly Transaction[] {
  const accounts = useAccounts();
  const { byId } = useCategories();
  const { locale } = useRegional();
  return useMemo(() => {
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    return inOrder(rows, readOrder(sort), {
      account: ({ accountId }) => names.get(accountId) ?? '',
      category: ({ splits }) => byId.get(splits[0]?.categoryId ?? '')?.name ?? '',
      locale,
    });
  }, [rows, sort, accounts, byId, locale]);
}

/** Which row's category is being chosen; once it is, the keyboard goes on to the row after it. */
function useEditing(rows: readonly Transaction[]) {
  const file = useFiling();
  const [id, setId] = useState('');
  const [goTo, setGoTo] = useState<{ key: string } | null>(null);
  const editing: Editing = {
    id,
    toggle: (rowId, isOpen) => setId(isOpen ? rowId : ''),
    pick(row, categoryId) {
      const next = rows[rows.findIndex((one) => one.id === row.id) + 1];
      setId('');
      file(row, categoryId);
      setGoTo({ key: next?.id ?? row.id });
    },
  };
  return { editing, goTo, edit: setId };
}

/** The chosen rows that are still listed. */
function useChosen(rows: readonly Transaction[], selection: Selection): readonly Transaction[] {
  return useMemo(() => {
    if (selection.ids.size === 0) return [];
    const listed = new Map(rows.map((row) => [row.id, row]));
    return [...within(selection, (id) => listed.has(id)).ids].flatMap((id) => listed.get(id) ?? []);
  }, [rows, selection]);
}

function Actions(props: {
  accountId: string | undefined;
  /** Rows without a category are listed: they can be sorted by payee. */
  isSortable: boolean;
  isSelecting: boolean;
  onSelecting: () => void;
}) {
  const { accountId, isSortable, isSelecting, onSelecting } = props;
  const words = useTransactionWords();
  const navigationWords = useNavigationWords();
  const isWide = useIsWide();
  const to = { route: 'import', params: accountId ? { accountId } : {} } as const;
  const account = accountId ? ({ route: 'account', params: { id: accountId } } as const) : null;
  const sort = isSortable ? (
    <Button kind="primary" label={words.sortByPayee} to={{ route: 'import', params: { sort: 'all' } }} />
  ) : null;
  if (isWide) {
    return (
      <>
        {sort}
        {account ? <Button icon="account" label={words.toAccount} to={account} /> : null}
        <Button icon="import" label={navigationWords.routes.import} to={to} />
      </>
    );
  }
  return (
    <>
      {sort}
      {account ? <IconButton icon="account" label={words.toAccount} to={account} /> : null}
      <IconButton
        icon="check"
        label={isSelecting ? words.clearSelection : words.selectSeveral}
        onPress={onSelecting}
      />
      <IconButton icon="import" label={navigationWords.routes.import} to={to} />
    </>
  );
}

function Narrowing(props: {
  filter: Filter;
  rows: readonly Transaction[];
  onSearch: (text: string) => void;
  onChange: (filter: Filter) => void;
  onFilters: () => void;
}) {
  const { filter, rows, onSearch, onChange, onFilters } = props;
  const words = useTransactionWords();
  const money = useMoney();
  const active = useActiveFilters(filter);
  const { categoryId } = filter;
  const sums = useMemo(
    () => sumsOf(rows, categoriesOf({ categoryId: categoryId ?? '' })),
    [rows, categoryId],
  );
  return (
    <FilterLine
      label={words.filters}
      search={
        <Field
          kind="search"
          label={words.searchLabel}
          isLabelHidden
          name="search"
          placeholder={words.searchPlaceholder}
          value={filter.text ?? ''}
          onChange={onSearch}
        />
      }
      filtersLabel={words.filters}
      onFilters={onFilters}
      active={active.map(({ name, label, without }) => ({ name, label, onRemove: () => onChange(without) }))}
      removeLabel={words.removeFilter}
      count={words.count(rows.length)}
      sums={isFiltered(filter) ? sums.map(({ currency, totalMinor }) => money(totalMinor, currency)) : []}
    />
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
  if (!hasAccounts) return <NoAccount />;
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
