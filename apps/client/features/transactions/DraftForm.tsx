import { useState } from 'react';
import { useAccounts, useCategories, usePayeeSuggestions } from '@/data';
import { useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Combobox } from '@/ui/kit/combobox';
import { DateField } from '@/ui/kit/date-field';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { MoneyField } from '@/ui/kit/money-field';
import { Select } from '@/ui/kit/select';
import { Tabs } from '@/ui/kit/tabs';
import { Text } from '@/ui/kit/text';
import { type Draft, problemOf } from './draft';
import { useTransactionWords } from './words';

export interface DraftFormProps {
  label: string;
  initial: Draft;
  submitLabel: string;
  /** Several splits: amount and category stay as they are. */
  isSplit?: boolean;
  isFocusedFirst?: boolean;
  onSubmit: (draft: Draft) => void;
}

export function DraftForm({
  label,
  initial,
  submitLabel,
  isSplit,
  isFocusedFirst,
  onSubmit,
}: DraftFormProps) {
  const words = useTransactionWords();
  const regional = useRegional();
  const accounts = useAccounts().filter((account) => !account.isClosed || account.id === initial.accountId);
  const { groups, byId } = useCategories();
  const [draft, setDraft] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const suggestions = usePayeeSuggestions(draft.payee);
  const problem = isTried ? problemOf(draft) : null;
  const currency = accounts.find((account) => account.id === draft.accountId)?.currency ?? regional.currency;

  function change(part: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...part }));
  }
  function submit() {
    setIsTried(true);
    if (problemOf(draft) === null) onSubmit(draft);
  }

  return (
    <Form label={label} onSubmit={submit}>
      {isSplit ? (
        <Text as="p" tone="muted">
          {words.splitHint}
        </Text>
      ) : (
        <>
          <Tabs
            label={words.direction}
            value={draft.isIncome ? 'received' : 'spent'}
            choices={[
              { value: 'spent', label: words.spent },
              { value: 'received', label: words.received },
            ]}
            onChange={(direction) => change({ isIncome: direction === 'received' })}
          />
          <MoneyField
            label={words.amount}
            amountMinor={draft.amountMinor}
            currency={currency}
            isFocusedFirst={isFocusedFirst ?? false}
            onChange={(amountMinor) => change({ amountMinor })}
            onSubmit={submit}
            error={problem === 'amount-missing' ? words.amountMissing : undefined}
          />
        </>
      )}
      <Combobox
        label={words.payee}
        value={draft.payee}
        onChange={(payee) => change({ payee })}
        suggestions={suggestions.slice(0, 5).map((one) => ({
          value: one.payee,
          detail: one.categoryId ? byId.get(one.categoryId)?.name : undefined,
        }))}
        onPick={({ value }) => {
          const known = suggestions.find((one) => one.payee === value);
          change({
            payee: value,
            ...(known?.categoryId && !isSplit ? { categoryId: known.categoryId } : {}),
          });
        }}
        onSubmit={submit}
      />
      {isSplit ? null : (
        <Select
          label={words.category}
          value={draft.categoryId}
          onChange={(categoryId) => change({ categoryId })}
          choices={[
            { value: '', label: words.noCategory },
            ...groups.flatMap((group) =>
              group.categories
                .filter((category) => !category.isArchived || category.id === draft.categoryId)
                .map((category) => ({ value: category.id, label: category.name, group: group.name })),
            ),
          ]}
        />
      )}
      <Select
        label={words.account}
        value={draft.accountId}
        onChange={(accountId) => change({ accountId })}
        choices={accounts.map((account) => ({ value: account.id, label: account.name }))}
        error={problem === 'account-missing' ? words.accountMissing : undefined}
      />
      <DateField
        label={words.day}
        day={draft.on}
        onChange={(on) => change({ on })}
        error={problem === 'day-wrong' ? words.dayWrong : undefined}
      />
      <Field label={words.note} value={draft.note} onChange={(note) => change({ note })} onSubmit={submit} />
      <Button kind="primary" label={submitLabel} isSubmit isWide onPress={submit} />
    </Form>
  );
}
