import { useState } from 'react';
import { CategoryPicker } from '@/ui/kit/category-picker';

const choices = [
  { id: 'food', name: 'Groceries', group: 'Everyday', icon: 'basket', color: 'green' },
  { id: 'rent', name: 'Rent', group: 'Home', icon: 'house', color: 'blue' },
] as const;

export default function CategoryPickerStory() {
  const [id, setId] = useState('food');
  return (
    <>
      {[choices.find((choice) => choice.id === id) ?? null, null].map((value) => (
        <CategoryPicker
          key={value?.id ?? 'none'}
          label="Category of Rewe"
          value={value}
          emptyLabel="Choose a category"
          choices={choices}
          isOpen={false}
          onToggle={() => undefined}
          onPick={setId}
          searchLabel="Search categories"
          noneFits="No category fits."
        />
      ))}
    </>
  );
}
