import './style.css';
import { Icon } from '@/ui/icons';
import type { CategoryMarkProps } from './types';

/** A category's icon in its colour, on its wash. It says nothing by itself: the name stands beside it. */
export function CategoryMark({ icon, color, size = 32 }: CategoryMarkProps) {
  return (
    <span
      className="category-mark"
      style={{
        inlineSize: size,
        blockSize: size,
        color: `var(--category-${color})`,
        background: `var(--category-${color}-wash)`,
      }}
    >
      <Icon name={icon} size={Math.round(size * 0.6)} />
    </span>
  );
}
