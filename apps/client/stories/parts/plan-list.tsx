import { useState } from 'react';
import { MoneyField } from '@/ui/kit/money-field';
import { PlanList } from '@/ui/kit/plan-list';

const names = ['Travel', 'Weekly shopping at the Very Large Organic Market of the Old Town'];

export default function PlanListStory() {
  const [amounts, setAmounts] = useState<Readonly<Record<string, number | null>>>({ Travel: 9_776 });
  return (
    <PlanList
      label="Set your budgets"
      heads={{ name: 'Category', usual: 'Usual month', plan: 'Planned each month' }}
      rows={names.map((name) => ({
        key: name,
        name,
        mark: { icon: 'suitcase', color: 'magenta' },
        usual: name === 'Travel' ? '€97.76' : '',
        field: (
          <MoneyField
            label={`Planned for ${name}`}
            isLabelHidden
            amountMinor={amounts[name] ?? null}
            currency="EUR"
            onChange={(amountMinor) => setAmounts({ ...amounts, [name]: amountMinor })}
          />
        ),
      }))}
      total={{ label: 'Together', amount: '€97.76' }}
    />
  );
}
