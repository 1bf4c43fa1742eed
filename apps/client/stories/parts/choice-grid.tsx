import { type CategoryColor, categoryColors } from '@florin/domain/category';
import { useState } from 'react';
import { CategoryMark } from '@/ui/kit/category-mark';
import { ChoiceGrid } from '@/ui/kit/choice-grid';

export default function ChoiceGridStory() {
  const [color, setColor] = useState<CategoryColor>('teal');
  return (
    <ChoiceGrid
      label="Colour"
      value={color}
      choices={categoryColors.map((value) => ({
        value,
        label: value,
        mark: <CategoryMark icon="basket" color={value} />,
      }))}
      onChange={setColor}
    />
  );
}
