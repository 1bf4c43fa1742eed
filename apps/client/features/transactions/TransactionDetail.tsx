import { actions, type Transaction, useAccounts, useIsPending, usePayeeSuggestions } from '@/data';
import { useDays, useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Badge } from '@/ui/kit/badge';
import { Button } from '@/ui/kit/button';
import { Combobox } from '@/ui/kit/combobox';
import { DateField } from '@/ui/kit/date-field';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { MoneyField } from '@/ui/kit/money-field';
import { Segmented } from '@/ui/kit/segmented';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import type { DraftField } from './draft';
import { PartsEditor } from './PartsEditor';
import { titleOf } from './title';
import { useAutosave } from './use-autosave';
import { type TransactionWords, useTransactionWords } from './words';

/** The open row. Every field saves itself; what was changed can be undone as long as it is open. */
export function TransactionDetail({ row, onDone }: { row: Transaction; onDone: () => void }) {
  const words = useTransactionWords();
  const kitWords = useKitWords();
  const days = useDays();
  const isUnsent = useIsPending(row.id);
  const { draft, overridden, problem, isSaved, change, save, undo } = useAutosave(row);

  function remove() {
    const { undo: bringBack } = actions.deleteTransaction(row.id);
    onDone();
    showToast({
      kind: 'deleted',
      text: words.deleted(titleOf(row, words)),
      action: { label: kitWords.undo, run: () => void bringBack() },
    });
  }

  return (
    <Stack gap={4}>
      <Stack gap={1}>
        <Amount amountMinor={row.amountMinor} currency={row.currency} size="title" isSigned />
        <Text tone="muted">{days.long(row.on)}</Text>
        <Stack isRow gap={2}>
          {row.status === 'pending' ? <Badge label={words.pending} /> : null}
          {isUnsent ? <Badge icon="cloud" label={words.notSent} /> : null}
        </Stack>
      </Stack>
      <Form label={words.one} onSubmit={save} gap={3}>
        <Fields draft={draft} row={row} problem={problem} onChange={change} onLeave={save} />
      </Form>
      {overridden.length > 0 ? (
        <Text as="p" size="small" tone="close">
          {words.overridden(overridden.map((field) => fieldName(field, words)).join(', '))}
        </Text>
      ) : null}
      <Stack isRow gap={2} justify="between" align="center">
        <Button kind="danger" icon="trash" label={kitWords.delete} onPress={remove} />
        {isSaved ? (
          <Stack isRow gap={1} align="center">
            <Text size="small" tone="muted">
              {words.saved}
            </Text>
            <Button kind="plain" icon="undo" label={kitWords.undo} onPress={undo} />
          </Stack>
        ) : null}
      </Stack>
    </Stack>
  );
}

type FieldsProps = Pick<ReturnType<typeof useAutosave>, 'draft' | 'problem'> & {
  row: Transaction;
  onChange: ReturnType<typeof useAutosave>['change'];
  onLeave: () => void;
};

function Fields({ draft, row, problem, onChange, onLeave }: FieldsProps) {
  const words = useTransactionWords();
  const regional = useRegional();
  // What moves keeps its amount, so only to accounts of its own currency.
  const accounts = useAccounts().filter(
    ({ id, isClosed, currency }) => id === row.accountId || (!isClosed && currency === row.currency),
  );
  const suggestions = usePayeeSuggestions(draft.payee);
  const currency = accounts.find((account) => account.id === draft.accountId)?.currency ?? regional.currency;
  return (
    <>
      <Combobox
        label={words.payee}
        value={draft.payee}
        onChange={(payee) => onChange({ payee })}
        suggestions={suggestions.slice(0, 5).map((one) => ({ value: one.payee }))}
        onPick={({ value }) => onChange({ payee: value })}
        onSubmit={onLeave}
      />
      <Segmented
        label={words.direction}
        value={draft.isIncome ? 'received' : 'spent'}
        choices={[
          { value: 'spent', label: words.spent },
          { value: 'received', label: words.received },
        ]}
        onChange={(direction) => onChange({ isIncome: direction === 'received' })}
        isWide
      />
      <MoneyField
        label={words.amount}
        amountMinor={draft.amountMinor}
        currency={currency}
        onChange={(amountMinor) => onChange({ amountMinor })}
        onSubmit={onLeave}
        error={problem === 'amount-missing' ? words.amountMissing : undefined}
      />
      <PartsEditor
        amountMinor={draft.amountMinor}
        parts={draft.parts}
        currency={currency}
        onChange={(parts) => onChange({ parts })}
      />
      {problem === 'parts-unequal' ? (
        <Text as="p" size="small" tone="over">
          {words.partsUnequal}
        </Text>
      ) : null}
      <Select
        label={words.account}
        value={draft.accountId}
        onChange={(accountId) => onChange({ accountId })}
        choices={accounts.map((account) => ({ value: account.id, label: account.name }))}
        error={problem === 'account-missing' ? words.accountMissing : undefined}
      />
      <DateField
        label={words.day}
        day={draft.on}
        onChange={(on) => onChange({ on })}
        error={problem === 'day-wrong' ? words.dayWrong : undefined}
      />
      <Field
        label={words.note}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        onSubmit={onLeave}
        onLeave={onLeave}
      />
    </>
  );
}

function fieldName(field: DraftField, words: TransactionWords): string {
  return {
    isIncome: words.direction,
    amountMinor: words.amount,
    payee: words.payee,
    parts: words.category,
    accountId: words.account,
    on: words.day,
    note: words.note,
  }[field];
}
