import type { CategoryColor, CategoryIcon } from '@florin/domain/category';

export interface CategoryMarkProps {
  icon: CategoryIcon;
  color: CategoryColor;
  /** The side of its square in points: 24 in tables, 32 in rows unless told, 40 where it leads. */
  size?: number;
}
