import { useState } from 'react';
import { BudgetTable } from '@/ui/kit/budget-table';
import type { BudgetTableGroup, BudgetTableRow } from '@/ui/kit/budget-table/types';

function row(name: string, given: Partial<BudgetTableRow> & Pick<BudgetTableRow, 'bar'>): BudgetTableRow {
  const { spentMinor, plannedMinor, carriedInMinor } = given.bar;
  const leftMinor = plannedMinor + carriedInMinor - spentMinor;
  return {
    key: name,
    name,
    mark: { icon: 'basket', color: 'green' },
    note: '',
    currency: 'EUR',
    pace: leftMinor < 0 ? 'over' : 'on-track',
    barLabel: `${name}: how it stands`,
    plannedMinor,
    isPlanFixed: false,
    spent: { amountMinor: spentMinor, to: { route: 'transactions' } },
    last: { amountMinor: 48_210 },
    mean: { amountMinor: 50_377 },
    leftMinor,
    leftWord: leftMinor < 0 ? 'over' : 'left',
    tone: leftMinor < 0 ? 'over' : 'ink',
    perDay: leftMinor > 0 ? '€12.40 a day' : '',
    to: { route: 'budgets' },
    ...given,
  };
}

const rows = [
  row('Groceries', {
    bar: { spentMinor: 23_880, projectedMinor: 51_000, plannedMinor: 52_000, carriedInMinor: 0, passed: 0.4 },
  }),
  row('Weekly shopping at the Very Large Organic Market of the Old Town', {
    mark: { icon: 'train', color: 'sky' },
    note: '15 Nov – 14 Dec · €30.00 carried over',
    bar: {
      spentMinor: 4_000,
      projectedMinor: 8_000,
      plannedMinor: 9_000,
      carriedInMinor: 3_000,
      passed: 0.4,
    },
  }),
  row('Books', {
    mark: { icon: 'book', color: 'red' },
    bar: { spentMinor: 7_000, projectedMinor: 7_500, plannedMinor: 4_000, carriedInMinor: 500, passed: 0.4 },
  }),
  row('Eating out', {
    mark: null,
    pace: 'close',
    tone: 'close',
    isPlanFixed: true,
    last: null,
    mean: null,
    bar: {
      spentMinor: 15_000,
      projectedMinor: 17_000,
      plannedMinor: 16_000,
      carriedInMinor: 0,
      passed: null,
    },
  }),
];

export default function BudgetTableStory() {
  const [planned, setPlanned] = useState<Readonly<Record<string, number>>>({});
  const groups: BudgetTableGroup[] = [
    {
      key: 'everyday',
      name: 'Everyday',
      currency: 'EUR',
      wholeMinor: 52_000,
      plannedMinor: 81_000,
      spent: { amountMinor: 49_880 },
      last: { amountMinor: 144_630 },
      mean: { amountMinor: 151_131 },
      leftMinor: -3_380,
      rows: rows.map((one) => ({ ...one, plannedMinor: planned[one.key] ?? one.plannedMinor })),
    },
  ];
  return (
    <BudgetTable
      label="Budgets"
      groups={groups}
      heads={{
        name: 'Budget',
        planned: 'Planned',
        spent: 'Spent',
        last: 'Last period',
        mean: '3-month mean',
        left: 'Left',
      }}
      planHint="A plan you change counts from the current month on."
      legend={{
        spent: 'spent',
        projected: 'projected end',
        planned: 'planned',
        carried: 'carried over',
        today: 'even pace until today',
      }}
      planOf={(name) => `Planned for ${name}`}
      selectedKey="Books"
      onOpen={() => undefined}
      onPlan={({ key }, plannedMinor) => setPlanned({ ...planned, [key]: plannedMinor })}
    />
  );
}
