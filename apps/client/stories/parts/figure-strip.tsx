import { FigureStrip } from '@/ui/kit/figure-strip';

export default function FigureStripStory() {
  return (
    <FigureStrip
      label="All budgets together"
      currency="EUR"
      figures={[
        { key: 'left', label: 'Left in all budgets', amountMinor: 80_709, note: 'for 19 days, €42.44 a day' },
        {
          key: 'spent',
          label: 'Spent',
          amountMinor: 148_943,
          note: 'of €2,060.00 planned',
          to: { route: 'transactions' },
        },
        {
          key: 'assign',
          label: 'Planned beyond the income',
          amountMinor: 12_345_678_90,
          tone: 'close',
          note: 'of €3,420.00 in a usual month',
        },
      ]}
    />
  );
}
