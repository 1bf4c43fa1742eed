import { likelyCategories } from '@florin/domain/payee-likelihood';
import { useState } from 'react';
import { useCategories, useTransactions } from '@/data';
import { NoAccount } from '@/features/accounts/parts';
import { useNavigationWords } from '@/navigation/words';
import { useRegional } from '@/ui/format';
import { Amount } from '@/ui/kit/amount';
import { Button } from '@/ui/kit/button';
import { CategoryPicker } from '@/ui/kit/category-picker';
import { Chip } from '@/ui/kit/chip';
import { Combobox } from '@/ui/kit/combobox';
import { DateField } from '@/ui/kit/date-field';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { Keypad } from '@/ui/kit/keypad';
import { Segmented } from '@/ui/kit/segmented';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { Toolbar } from '@/ui/kit/toolbar';
import { likeliestFirst } from './category-choices';
import { fieldsOf } from './draft';
import { useCategoryChoices } from './use-category-choices';
import { useLikelyPayees } from './use-likely-payees';
import { useNewEntry } from './use-new-entry';
import { useTransactionWords } from './words';

/** The phone's way to a new transaction: the amount first, who it probably went to, and one button. */
export default function AddTransaction({ onDone }: { onDone: () => void }) {
  const words = useTransactionWords();
  const navigationWords = useNavigationWords();
  const entry = useNewEntry();
  const { draft, currency, accounts, choose } = entry;
  const [showsMore, setShowsMore] = useState(false);
  if (accounts.length === 0) return <NoAccount />;

  function save() {
    if (entry.save()) onDone();
  }

  return (
    <Form label={navigationWords.sheets.transaction} onSubmit={save} gap={3}>
      <Stack isRow justify="between" align="center" gap={2}>
        <Amount amountMinor={fieldsOf(draft).amountMinor} currency={currency} size="title" isSigned />
        <Segmented
          label={words.direction}
          value={draft.isIncome ? 'received' : 'spent'}
          choices={[
            { value: 'spent', label: words.spent },
            { value: 'received', label: words.received },
          ]}
          onChange={(direction) => choose({ isIncome: direction === 'received' })}
        />
      </Stack>
      <Payee entry={entry} onSubmit={save} />
      <Stack isRow gap={2} justify="between" align="center" wraps>
        <Category
          categoryId={draft.parts[0]?.categoryId ?? ''}
          payee={draft.payee}
          onPick={(categoryId) => choose({ categoryId })}
        />
        <Button
          kind="plain"
          icon={showsMore ? 'chevron-up' : 'chevron-down'}
          label={showsMore ? words.fewerFields : words.moreFields}
          onPress={() => setShowsMore(!showsMore)}
        />
      </Stack>
      {showsMore ? (
        <>
          <Select
            label={words.account}
            value={draft.accountId}
            onChange={(accountId) => choose({ accountId })}
            choices={accounts.map((account) => ({ value: account.id, label: account.name }))}
          />
          <DateField label={words.day} day={draft.on} onChange={(on) => choose({ on })} />
          <Field
            label={words.note}
            value={draft.note}
            onChange={(note) => choose({ note })}
            onSubmit={save}
          />
        </>
      ) : (
        <Keypad
          label={words.amount}
          amountMinor={draft.amountMinor}
          currency={currency}
          onChange={(amountMinor) => choose({ amountMinor })}
          backspaceLabel={words.backspace}
        />
      )}
      <Button kind="primary" label={words.add} isSubmit isWide onPress={save} />
    </Form>
  );
}

function Payee({ entry, onSubmit }: { entry: ReturnType<typeof useNewEntry>; onSubmit: () => void }) {
  const words = useTransactionWords();
  const { byId } = useCategories();
  const likely = useLikelyPayees(8);
  return (
    <Stack gap={2}>
      <Combobox
        label={words.quickLabel}
        isLabelHidden
        name="quick"
        placeholder={words.payeeOrSentence}
        value={entry.text}
        onChange={entry.setText}
        suggestions={entry.suggestions.slice(0, 4).map((one) => ({
          value: one.payee,
          detail: one.categoryId ? byId.get(one.categoryId)?.name : undefined,
        }))}
        onPick={(suggestion) => entry.pick(suggestion.value)}
        onSubmit={onSubmit}
        error={entry.error}
        hint={entry.hint}
      />
      {likely.length > 0 ? (
        <Toolbar label={words.likelyPayees}>
          {likely.map((payee) => (
            <Chip
              key={payee}
              label={payee}
              isOn={entry.draft.payee === payee}
              onPress={() => entry.setText(payee)}
            />
          ))}
        </Toolbar>
      ) : null}
    </Stack>
  );
}

function Category(props: { categoryId: string; payee: string; onPick: (categoryId: string) => void }) {
  const { categoryId, payee, onPick } = props;
  const words = useTransactionWords();
  const { byId } = useCategories();
  const rows = useTransactions();
  const { today } = useRegional();
  const all = useCategoryChoices();
  const [isOpen, setIsOpen] = useState(false);
  const choices = isOpen ? likeliestFirst(all, likelyCategories(rows, payee, today)) : all;
  return (
    <CategoryPicker
      label={words.category}
      value={byId.get(categoryId) ?? null}
      emptyLabel={words.uncategorised}
      choices={choices}
      isOpen={isOpen}
      onToggle={setIsOpen}
      onPick={(id) => {
        setIsOpen(false);
        onPick(id);
      }}
      searchLabel={words.findCategory}
      noneFits={words.noCategoryFits}
    />
  );
}
