import { CategoryChip } from '@/ui/kit/category-chip';
import { Stack } from '@/ui/kit/stack';

export default function CategoryChipStory() {
  return (
    <Stack isRow wraps gap={2}>
      <CategoryChip name="Groceries" icon="basket" color="green" />
      <CategoryChip name="Weekly shopping at the Very Large Organic Market" icon="house" color="blue" />
    </Stack>
  );
}
