import { useState } from 'react';
import { Select } from '@/ui/kit/select';

const choices = [
  { value: 'groceries', label: 'Groceries', group: 'Everyday' },
  { value: 'rent', label: 'Rent', group: 'Home' },
];

export default function SelectStory() {
  const [value, setValue] = useState('rent');
  return (
    <>
      <Select label="Category" value={value} choices={choices} onChange={setValue} />
      <Select
        label="Account"
        value={value}
        choices={choices}
        onChange={setValue}
        error="Choose an account."
      />
    </>
  );
}
