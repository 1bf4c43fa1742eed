import './style.css';
import { Icon } from '@/ui/icons';
import type { CategoryChipProps } from './types';

/** A category in a line of text or a table: its name on its wash, its icon in its colour. A long name ends in dots. */
export function CategoryChip({ name, icon, color }: CategoryChipProps) {
  return (
    <span
      className="category-chip"
      style={{ background: `var(--category-${color}-wash)`, color: `var(--category-${color})` }}
    >
      <Icon name={icon} size={14} />
      <span className="category-chip-name" dir="auto">
        {name}
      </span>
    </span>
  );
}
