import { useState } from 'react';
import { SampleTable } from '@/ui/kit/sample-table';
import { Select } from '@/ui/kit/select';

const choices = ['Not read', 'Day', 'Payee', 'Amount'].map((label) => ({ value: label, label }));

function Meaning({ initial, error }: { initial: string; error?: string }) {
  const [value, setValue] = useState(initial);
  return (
    <Select
      label={`What ${initial} means`}
      isLabelHidden
      value={value}
      choices={choices}
      onChange={setValue}
      error={error}
    />
  );
}

export default function SampleTableStory() {
  return (
    <SampleTable
      label="What the columns mean"
      columns={[
        { key: '0', heading: 'Buchungstag', isLeftOut: false, control: <Meaning initial="Day" /> },
        { key: '1', heading: 'Empfänger', isLeftOut: false, control: <Meaning initial="Payee" /> },
        { key: '2', heading: 'Referenz', isLeftOut: true, control: <Meaning initial="Not read" /> },
        {
          key: '3',
          heading: 'Verwendungszweck',
          isLeftOut: false,
          control: <Meaning initial="Amount" error="These are not amounts." />,
        },
      ]}
      rows={[
        ['10.11.2026', 'Hofer', '4711', 'Kartenzahlung'],
        ['11.11.2026', 'Weekly shopping at the Very Large Organic Market', '4712', 'Lastschrift'],
      ]}
    />
  );
}
