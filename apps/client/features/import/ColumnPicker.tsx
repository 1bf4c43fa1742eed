import type { CsvDraft } from '@florin/domain/statement';
import type { StatementPreview } from '@/data';
import { Card } from '@/ui/kit/card';
import { SampleTable } from '@/ui/kit/sample-table';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import {
  columnCount,
  type Meaning,
  meaningOf,
  meanings,
  misreading,
  missingIn,
  withMeaning,
} from './columns';
import { useImportWords } from './words';

const dateOrders = ['dmy', 'mdy', 'ymd'] as const satisfies CsvDraft['dateOrder'][];
const decimalMarks = [',', '.'] as const satisfies CsvDraft['decimalMark'][];
const signs = ['as-written', 'reversed', 'unsigned-is-debit'] as const satisfies CsvDraft['amountSign'][];

export interface ColumnPickerProps {
  table: NonNullable<StatementPreview['table']>;
  draft: CsvDraft;
  onChange: (draft: CsvDraft) => void;
}

/** What each column of the file means, said above its first rows; a wrong pick is told where it was made. */
export function ColumnPicker({ table, draft, onChange }: ColumnPickerProps) {
  const words = useImportWords();
  const missing = missingIn(draft);
  const places = Array.from({ length: columnCount(table.header, table.rows) }, (_, place) => place);
  const choices = [
    { value: '', label: words.notRead },
    ...meanings.map((meaning) => ({ value: meaning, label: words.meanings[meaning] })),
  ];
  return (
    <Card title={words.columnsTitle}>
      <Text as="p" size="small" tone="muted">
        {words.columnsHint}
      </Text>
      {missing.map((one) => (
        <Text key={one} tone="over" isStrong>
          {words.missing[one]}
        </Text>
      ))}
      <SampleTable
        label={words.columnsTitle}
        columns={places.map((place) => {
          const heading = table.header?.[place] || words.column(place + 1);
          const meaning = meaningOf(draft, place);
          const wrong = misreading(draft, place, table.rows);
          return {
            key: `${place}`,
            heading,
            isLeftOut: meaning === null,
            control: (
              <Select
                label={words.meaningOf(heading)}
                isLabelHidden
                value={meaning ?? ''}
                choices={choices}
                error={wrong === null ? undefined : words.misread[wrong]}
                onChange={(value) =>
                  onChange(withMeaning(draft, place, value === '' ? null : (value as Meaning)))
                }
              />
            ),
          };
        })}
        rows={table.rows}
      />
      <Stack isRow wraps gap={3} align="start">
        <Select
          label={words.dateOrder}
          value={draft.dateOrder}
          choices={dateOrders.map((value) => ({ value, label: words.dateOrders[value] }))}
          onChange={(value) => onChange({ ...draft, dateOrder: value as CsvDraft['dateOrder'] })}
        />
        <Select
          label={words.decimalMark}
          value={draft.decimalMark}
          choices={decimalMarks.map((value) => ({ value, label: value === ',' ? '1.234,56' : '1,234.56' }))}
          onChange={(value) => onChange({ ...draft, decimalMark: value as CsvDraft['decimalMark'] })}
        />
        {draft.amountSign === 'by-column' ? null : (
          <Select
            label={words.sign}
            value={draft.amountSign}
            choices={signs.map((value) => ({ value, label: words.signs[value] }))}
            onChange={(value) => onChange({ ...draft, amountSign: value as CsvDraft['amountSign'] })}
          />
        )}
      </Stack>
    </Card>
  );
}
