import { categoryColors, categoryIcons } from '@florin/domain/category';
import { CategoryMark } from '@/ui/kit/category-mark';
import { Stack } from '@/ui/kit/stack';

const colorCount = categoryColors.length;

export default function CategoryMarkStory() {
  return (
    <Stack isRow wraps gap={2}>
      {categoryIcons.map((icon, index) => (
        <CategoryMark key={icon} icon={icon} color={categoryColors[index % colorCount] ?? 'blue'} />
      ))}
    </Stack>
  );
}
