import { DateField } from '@/ui/kit/date-field';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { Tabs } from '@/ui/kit/tabs';
import { type Comparison, comparisons, type Days, type Range, ranges } from './range';
import { useReportWords } from './words';

/** What the range is compared with. */
export function ComparisonChoice({
  comparison,
  onChange,
}: {
  comparison: Comparison;
  onChange: (comparison: Comparison) => void;
}) {
  const words = useReportWords();
  return (
    <Select
      label={words.compare}
      isLabelHidden
      value={comparison}
      choices={comparisons.map((value) => ({ value, label: words.comparisons[value] }))}
      onChange={(next) => onChange(next as Comparison)}
    />
  );
}

export interface RangeBarProps {
  range: Range;
  days: Days;
  onChange: (range: Range, days: Days) => void;
}

/** Over all reports of the screen: which days. */
export function RangeBar({ range, days, onChange }: RangeBarProps) {
  const words = useReportWords();
  const { from, to } = days;
  return (
    <>
      <Tabs
        label={words.range}
        value={range}
        choices={ranges.map((value) => ({ value, label: words.ranges[value] }))}
        onChange={(next) => onChange(next, days)}
      />
      {range === 'custom' ? (
        <Stack isRow wraps gap={3} align="start">
          <DateField
            label={words.from}
            day={from}
            onChange={(day) => onChange('custom', { from: day, to })}
            error={from > to ? words.wrongRange : undefined}
          />
          <DateField label={words.to} day={to} onChange={(day) => onChange('custom', { from, to: day })} />
        </Stack>
      ) : null}
    </>
  );
}
