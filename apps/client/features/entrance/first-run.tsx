import { currencyCodes } from '@florin/domain/money';
import { useState } from 'react';
import { session } from '@/data';
import { useFailureText } from '@/features/failure/parts';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { Select } from '@/ui/kit/select';
import { Text } from '@/ui/kit/text';
import { Entrance } from './Entrance';
import { guessFrom } from './guess';
import { useEntranceWords } from './words';

const system = Intl.DateTimeFormat().resolvedOptions();

/** Not every engine lists its zones; the device's own is always there. */
function timeZones(): string[] {
  const listed = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return [...new Set([system.timeZone, ...listed])].sort();
}

function currencyName(code: string, locale: string): string {
  if (typeof Intl.DisplayNames !== 'function') return code;
  return `${code} · ${new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code}`;
}

/** The household's name and regional habits; what the device suggests is already filled in. */
export default function FirstRun() {
  const words = useEntranceWords();
  const failureText = useFailureText();
  const [guess] = useState(() => guessFrom(system.locale, system.timeZone));
  const [name, setName] = useState('');
  const [currency, setCurrency] = useState(guess.currency);
  const [timeZone, setTimeZone] = useState(guess.timeZone);
  const [isTried, setIsTried] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function submit() {
    setIsTried(true);
    if (isBusy || !name.trim()) return;
    setIsBusy(true);
    setFailure(null);
    try {
      await session.createHousehold({ name: name.trim(), currency, timeZone, locale: guess.locale });
    } catch (error) {
      setFailure(failureText(error));
    }
    setIsBusy(false);
  }

  return (
    <Entrance title={words.firstRun.title}>
      <Text as="p" size="lead" tone="muted">
        {words.firstRun.text}
      </Text>
      <Form label={words.firstRun.title} onSubmit={() => void submit()}>
        <Field
          label={words.firstRun.name}
          value={name}
          onChange={setName}
          placeholder={words.firstRun.nameExample}
          error={isTried && !name.trim() ? words.firstRun.nameMissing : undefined}
          isFocusedFirst
        />
        <Select
          label={words.firstRun.currency}
          value={currency}
          onChange={setCurrency}
          choices={currencyCodes().map((code) => ({ value: code, label: currencyName(code, guess.locale) }))}
        />
        <Select
          label={words.firstRun.timeZone}
          hint={words.firstRun.timeZoneHint}
          value={timeZone}
          onChange={setTimeZone}
          choices={timeZones().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        {failure ? (
          <Text as="p" tone="over">
            {failure}
          </Text>
        ) : null}
        <Button
          kind="primary"
          label={words.firstRun.submit}
          isSubmit
          isWide
          isBusy={isBusy}
          onPress={() => void submit()}
        />
      </Form>
    </Entrance>
  );
}
