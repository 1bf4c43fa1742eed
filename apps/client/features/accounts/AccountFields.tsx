import type { Account } from '@/data';
import { currencyChoices } from '@/ui/format/choices';
import { Field } from '@/ui/kit/field';
import { Select } from '@/ui/kit/select';
import { useAccountWords } from './words';

export const accountKinds = [
  'checking',
  'savings',
  'card',
  'cash',
  'loan',
  'investment',
] as const satisfies Account['kind'][];

export type AccountDraft = Pick<Account, 'name' | 'kind' | 'currency'>;

/** What an account is called, what it is, and what it is counted in. */
export function AccountFields(props: {
  draft: AccountDraft;
  onChange: (draft: AccountDraft) => void;
  /** In which names of currencies are written. */
  locale: string;
  isTried: boolean;
  /** What is counted already stays in its currency. */
  isCurrencyFixed?: boolean;
}) {
  const { draft, onChange, locale, isTried, isCurrencyFixed = false } = props;
  const words = useAccountWords();
  return (
    <>
      <Field
        label={words.name}
        value={draft.name}
        placeholder={words.nameExample}
        isFocusedFirst
        onChange={(name) => onChange({ ...draft, name })}
        error={isTried && !draft.name.trim() ? words.nameMissing : undefined}
      />
      <Select
        label={words.kind}
        value={draft.kind}
        choices={accountKinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(kind) => onChange({ ...draft, kind: kind as Account['kind'] })}
      />
      <Select
        label={words.currency}
        value={draft.currency}
        choices={currencyChoices(locale).filter(({ value }) => !isCurrencyFixed || value === draft.currency)}
        onChange={(currency) => onChange({ ...draft, currency })}
        {...(isCurrencyFixed ? { hint: words.currencyStays } : {})}
      />
    </>
  );
}
