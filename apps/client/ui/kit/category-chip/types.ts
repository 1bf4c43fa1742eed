import type { CategoryColor, CategoryIcon } from '@florin/domain/category';

export interface CategoryChipProps {
  name: string;
  icon: CategoryIcon;
  color: CategoryColor;
}
