import { useState } from 'react';
import { actions, type Budget } from '@/data';
import { useRegional } from '@/ui/format';
import { Button } from '@/ui/kit/button';
import { Checkbox } from '@/ui/kit/checkbox';
import { Form } from '@/ui/kit/form';
import { MoneyField } from '@/ui/kit/money-field';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { useBudgetWords } from './words';

const rollovers = ['none', 'surplus', 'deficit', 'both'] as const satisfies Budget['rollover'][];

const usualAlerts = [80, 90, 100];

/** The usual ones to choose from, and what is chosen already. */
function alertChoices(chosen: readonly number[]): number[] {
  return [...new Set([50, ...usualAlerts, ...chosen])].sort((a, b) => a - b);
}

/** To the 28th, which every month has. */
const startDays = Array.from({ length: 28 }, (_, index) => ({
  value: `${index + 1}`,
  label: `${index + 1}`,
}));

export interface BudgetFormProps {
  categoryId: string;
  name: string;
  /** The one there is, or undefined for the first. */
  budget?: Budget;
  onDone?: () => void;
}

export function BudgetForm({ categoryId, name, budget, onDone }: BudgetFormProps) {
  const words = useBudgetWords();
  const kitWords = useKitWords();
  const regional = useRegional();
  const [plannedMinor, setPlannedMinor] = useState<number | null>(budget?.plannedMinor ?? null);
  const [rollover, setRollover] = useState<Budget['rollover']>(budget?.rollover ?? 'none');
  const [alerts, setAlerts] = useState<readonly number[]>(budget?.alertPercents ?? usualAlerts);
  const [startDay, setStartDay] = useState('1');
  const [isTried, setIsTried] = useState(false);
  const isWrong = plannedMinor === null || plannedMinor < 0;

  function submit() {
    setIsTried(true);
    if (plannedMinor === null || plannedMinor < 0) return;
    const cadence = { kind: 'monthly', startDay: Number(startDay) } as const;
    const alertPercents = [...alerts].sort((a, b) => a - b);
    const given = { plannedMinor, rollover, alertPercents };
    actions.setBudget(categoryId, budget ? given : { ...given, cadence });
    showToast({ text: words.saved(name) });
    onDone?.();
  }

  return (
    <Form label={budget ? words.change : words.set} onSubmit={submit}>
      <MoneyField
        label={words.planned}
        amountMinor={plannedMinor}
        currency={budget?.currency ?? regional.currency}
        onChange={setPlannedMinor}
        isFocusedFirst={!budget}
        error={isTried && isWrong ? kitWords.notAnAmount : undefined}
      />
      <Select
        label={words.rollover}
        value={rollover}
        choices={rollovers.map((value) => ({ value, label: words.rollovers[value] }))}
        onChange={(value) => setRollover(value as Budget['rollover'])}
      />
      <Stack gap={1} label={words.alertAt}>
        <Text size="small" tone="muted">
          {words.alertAt}
        </Text>
        <Stack isRow wraps gap={3}>
          {alertChoices(budget?.alertPercents ?? []).map((percent) => (
            <Checkbox
              key={percent}
              label={words.alertPercent(percent)}
              isOn={alerts.includes(percent)}
              onChange={(isOn) =>
                setAlerts(isOn ? [...alerts, percent] : alerts.filter((one) => one !== percent))
              }
            />
          ))}
        </Stack>
      </Stack>
      {budget ? null : (
        <Select
          label={words.startDay}
          hint={words.plannedHint}
          value={startDay}
          choices={startDays}
          onChange={setStartDay}
        />
      )}
      <Button kind="primary" label={kitWords.save} isSubmit isWide onPress={submit} />
    </Form>
  );
}
