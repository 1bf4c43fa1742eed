import { useState } from 'react';
import { useFailureText } from '@/features/failure/parts';
import { useLanguage } from '@/platform/language';
import { currencyChoices, zoneChoices } from '@/ui/format/choices';
import { namesIn } from '@/ui/format/names-in';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { Select } from '@/ui/kit/select';
import { Text } from '@/ui/kit/text';
import { readDraftName, writeDraftName } from './draft-name';
import { Entrance } from './Entrance';
import { FirstAccount, type FirstAccountFields } from './FirstAccount';
import { guessFrom } from './guess';
import { startHousehold } from './start-household';
import { useEntranceWords } from './words';

const system = Intl.DateTimeFormat().resolvedOptions();

/** The household's name and regional habits, then its first account; what the device suggests is already filled in. */
export default function FirstRun() {
  const words = useEntranceWords();
  const failureText = useFailureText();
  const [guess] = useState(() => guessFrom(system.locale, system.timeZone));
  const named = namesIn(guess.locale, useLanguage());
  const [name, setName] = useState(readDraftName);
  const [currency, setCurrency] = useState(guess.currency);
  const [timeZone, setTimeZone] = useState(guess.timeZone);
  const [step, setStep] = useState<'household' | 'account'>('household');
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  function next() {
    setIsTried(true);
    if (name.trim()) setStep('account');
  }

  async function start(account: FirstAccountFields | null) {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(null);
    const household = { name: name.trim(), currency, timeZone, locale: guess.locale };
    try {
      await startHousehold(household, account);
      writeDraftName('');
    } catch (error) {
      setFailure(failureText(error));
    }
    setIsBusy(false);
  }

  if (step === 'account') {
    return (
      <FirstAccount
        currency={currency}
        locale={guess.locale}
        isBusy={isBusy}
        failure={failure}
        onBack={() => setStep('household')}
        onDone={(account) => void start(account)}
      />
    );
  }
  return (
    <Entrance title={words.firstRun.title}>
      <Text as="p" size="lead" tone="muted">
        {words.firstRun.text}
      </Text>
      <Form label={words.firstRun.title} onSubmit={next}>
        <Field
          label={words.firstRun.name}
          value={name}
          onChange={(next) => {
            setName(next);
            writeDraftName(next);
          }}
          placeholder={words.firstRun.nameExample}
          error={isTried && !name.trim() ? words.firstRun.nameMissing : undefined}
          isFocusedFirst
        />
        <Select
          label={words.firstRun.currency}
          hint={words.firstRun.currencyHint}
          value={currency}
          onChange={setCurrency}
          choices={currencyChoices(named)}
        />
        <Select
          label={words.firstRun.timeZone}
          hint={words.firstRun.timeZoneHint}
          value={timeZone}
          onChange={setTimeZone}
          choices={zoneChoices(guess.timeZone)}
        />
        <Button kind="primary" label={words.firstRun.submit} isSubmit isWide onPress={next} />
      </Form>
    </Entrance>
  );
}
