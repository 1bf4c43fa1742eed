import { useState } from 'react';
import { Row } from '@/ui/kit/row';
import { Sortable } from '@/ui/kit/sortable';

export default function SortableStory() {
  const [names, setNames] = useState(['Groceries', 'Eating out', 'Transport', 'Household']);
  return (
    <Sortable
      label="Categories"
      items={names.map((name) => ({ key: name, name, content: <Row title={name} /> }))}
      onMove={(key, to) => setNames(names.filter((name) => name !== key).toSpliced(to, 0, key))}
    />
  );
}
