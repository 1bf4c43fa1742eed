import { formatMoney } from '@florin/domain/money';
import { useState } from 'react';
import {
  actions,
  type Household,
  useBudgets,
  useHousehold,
  useSession,
  useSyncState,
  useTransactions,
} from '@/data';
import { useLanguage } from '@/platform/language';
import { useRegional } from '@/ui/format';
import { currencyChoices, dayIn, localeChoices, zoneChoices } from '@/ui/format/choices';
import { namesIn } from '@/ui/format/names-in';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { Row } from '@/ui/kit/row';
import { Select } from '@/ui/kit/select';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { useHouseholdWords } from './words';

/** What the household is called, counts in and lives by. */
export default function HouseholdSettings() {
  const household = useHousehold();
  const state = useSession();
  if (!household || state.status !== 'signed-in') return null;
  const self = household.members.find(({ userId }) => userId === state.user.id);
  return self?.role === 'owner' ? (
    <HouseholdForm key={household.change} household={household} />
  ) : (
    <HouseholdFacts household={household} />
  );
}

function HouseholdForm({ household }: { household: Household }) {
  const words = useHouseholdWords();
  const kitWords = useKitWords();
  const { today } = useRegional();
  const { name, currency, timeZone, locale } = household;
  const named = namesIn(locale, useLanguage());
  const before = { name, currency, timeZone, locale };
  const [draft, setDraft] = useState(before);
  const [isTried, setIsTried] = useState(false);
  const { isComplete } = useSyncState();
  const isCounted = [useTransactions(), useBudgets(today)].some(({ length }) => length > 0);
  const isFixed = isCounted || !isComplete;
  const changed = (Object.keys(draft) as (keyof typeof draft)[]).filter((key) => draft[key] !== before[key]);

  function save() {
    setIsTried(true);
    if (!draft.name.trim() || changed.length === 0) return;
    const pick = (from: typeof draft) => Object.fromEntries(changed.map((key) => [key, from[key].trim()]));
    actions.editHousehold(pick(draft));
    const undo = () => void actions.editHousehold(pick(before));
    showToast({ text: words.saved, action: { label: kitWords.undo, run: undo } });
  }

  return (
    <Card>
      <Form label={words.name} onSubmit={save}>
        <Field
          label={words.name}
          value={draft.name}
          onChange={(next) => setDraft({ ...draft, name: next })}
          error={isTried && !draft.name.trim() ? words.nameMissing : undefined}
        />
        <Select
          label={words.currency}
          value={draft.currency}
          hint={isFixed ? words.currencyStays : words.currencyHint}
          choices={currencyChoices(named).filter(({ value }) => !isFixed || value === currency)}
          onChange={(next) => setDraft({ ...draft, currency: next })}
        />
        <Select
          label={words.timeZone}
          hint={words.timeZoneHint}
          value={draft.timeZone}
          choices={zoneChoices(timeZone)}
          onChange={(next) => setDraft({ ...draft, timeZone: next })}
        />
        <Select
          label={words.locale}
          hint={words.localeHint(
            formatMoney(123_456, draft.currency, draft.locale),
            dayIn(draft.locale, today),
          )}
          value={draft.locale}
          choices={localeChoices(locale, named)}
          onChange={(next) => setDraft({ ...draft, locale: next })}
        />
        <Button
          kind="primary"
          label={kitWords.save}
          isSubmit
          isDisabled={changed.length === 0}
          onPress={save}
        />
      </Form>
    </Card>
  );
}

/** For those who may only read it. */
function HouseholdFacts({ household }: { household: Household }) {
  const words = useHouseholdWords();
  const facts = [
    [words.currency, household.currency],
    [words.timeZone, household.timeZone.replaceAll('_', ' ')],
    [words.locale, household.locale],
  ] as const;
  return (
    <>
      <Card isFlush>
        <Row title={household.name} isStrong />
        {facts.map(([title, value]) => (
          <Row key={title} title={title} trailing={<Text tone="muted">{value}</Text>} />
        ))}
      </Card>
      <Text as="p" tone="muted">
        {words.onlyOwners}
      </Text>
    </>
  );
}
