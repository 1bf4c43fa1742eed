import { useState } from 'react';
import { Amount } from '@/ui/kit/amount';
import { CategoryChip } from '@/ui/kit/category-chip';
import { Field } from '@/ui/kit/field';
import { SortRow, SortRows } from '@/ui/kit/sort-row';

export default function SortRowStory() {
  const [text, setText] = useState('');
  const sum = (amountMinor: number) => <Amount amountMinor={amountMinor} currency="EUR" isSigned />;
  return (
    <SortRows label="Sort by payee">
      <SortRow
        title="Hofer"
        detail="Kartenzahlung · Wien"
        count="11 ×"
        sum={sum(-38_385)}
        control={<CategoryChip name="Groceries" icon="basket" color="green" />}
        isActive={false}
        isDone
        onPress={() => undefined}
      />
      <SortRow
        title="Weekly shopping at the Very Large Organic Market of the Old Town"
        detail="Lastschrift"
        count="2 ×"
        sum={sum(-912_345_678)}
        control={<Field label="Category" isLabelHidden value={text} onChange={setText} />}
        isActive
        isDone={false}
        onPress={() => undefined}
      />
      <SortRow
        title="Shell"
        detail=""
        count="1 ×"
        sum={sum(-5480)}
        control={null}
        isActive={false}
        isDone={false}
        onPress={() => undefined}
      />
    </SortRows>
  );
}
