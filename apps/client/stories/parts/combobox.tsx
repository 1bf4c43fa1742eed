import { useState } from 'react';
import { Combobox } from '@/ui/kit/combobox';

const payees = [
  { value: 'Café Luise', detail: 'Eating out' },
  { value: 'Caritas', detail: 'Gifts' },
];

export default function ComboboxStory() {
  const [value, setValue] = useState('Ca');
  return (
    <>
      <Combobox
        label="Payee"
        value={value}
        onChange={setValue}
        suggestions={payees}
        onPick={(one) => setValue(one.value)}
      />
      <Combobox
        label="Payee"
        value=""
        onChange={setValue}
        suggestions={[]}
        onPick={() => undefined}
        error="Say who was paid."
      />
    </>
  );
}
