import type { CsvMapping } from '@florin/domain/statement';
import { useState } from 'react';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Form } from '@/ui/kit/form';
import { Select } from '@/ui/kit/select';
import { Text } from '@/ui/kit/text';
import { columnCount, columnNames, placeOf, withColumn } from './mapping';
import { useImportWords } from './words';

const dateOrders = ['dmy', 'mdy', 'ymd'] as const satisfies CsvMapping['dateOrder'][];
const decimalMarks = [',', '.'] as const satisfies CsvMapping['decimalMark'][];
const signs = ['as-written', 'reversed', 'unsigned-is-debit'] as const satisfies CsvMapping['amountSign'][];

export interface MappingFormProps {
  mapping: CsvMapping;
  isBusy: boolean;
  onReadAgain: (mapping: CsvMapping) => void;
}

/** How the columns are read, as found; what is wrong can be put right and the file read again. */
export function MappingForm({ mapping, isBusy, onReadAgain }: MappingFormProps) {
  const words = useImportWords();
  const [draft, setDraft] = useState(mapping);
  const places = Array.from({ length: columnCount(draft) }, (_, index) => ({
    value: `${index}`,
    label: draft.header?.[index] || words.column(index + 1),
  }));
  return (
    <Card title={words.mapping}>
      <Text as="p" size="small" tone="muted">
        {words.mappingHint}
      </Text>
      <Form label={words.mapping} onSubmit={() => onReadAgain(draft)} gap={3}>
        {columnNames.map((name) => (
          <Select
            key={name}
            label={words.columns[name]}
            value={`${placeOf(draft.columns, name) ?? ''}`}
            choices={name === 'date' ? places : [{ value: '', label: words.none }, ...places]}
            onChange={(value) => setDraft(withColumn(draft, name, value === '' ? null : Number(value)))}
          />
        ))}
        <Select
          label={words.dateOrder}
          value={draft.dateOrder}
          choices={dateOrders.map((value) => ({ value, label: words.dateOrders[value] }))}
          onChange={(value) => setDraft({ ...draft, dateOrder: value as CsvMapping['dateOrder'] })}
        />
        <Select
          label={words.decimalMark}
          value={draft.decimalMark}
          choices={decimalMarks.map((value) => ({ value, label: value === ',' ? '1.234,56' : '1,234.56' }))}
          onChange={(value) => setDraft({ ...draft, decimalMark: value as CsvMapping['decimalMark'] })}
        />
        {draft.amountSign === 'by-column' ? null : (
          <Select
            label={words.sign}
            value={draft.amountSign}
            choices={signs.map((value) => ({ value, label: words.signs[value] }))}
            onChange={(value) => setDraft({ ...draft, amountSign: value as CsvMapping['amountSign'] })}
          />
        )}
        <Button label={words.readAgain} isSubmit isBusy={isBusy} onPress={() => onReadAgain(draft)} />
      </Form>
    </Card>
  );
}
