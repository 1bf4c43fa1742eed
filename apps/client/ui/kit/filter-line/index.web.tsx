import './style.css';
import { Icon } from '@/ui/icons';
import type { FilterLineProps } from './types';

/** One line over a list: search, what narrows it, and what is left. It keeps its height whatever is in it. */
export function FilterLine(props: FilterLineProps) {
  const { label, search, filtersLabel, onFilters, active, removeLabel, count, sums } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not lay out as a line.
    <div className="filter-line" role="group" aria-label={label}>
      <div className="filter-search">{search}</div>
      <button type="button" className="filter-open" aria-haspopup="dialog" onClick={onFilters}>
        <Icon name="filter" size={18} />
        <span className="filter-open-label">{filtersLabel}</span>
        {active.length > 0 ? <span className="filter-count">{active.length}</span> : null}
      </button>
      <div className="filter-chips">
        {active.map((one) => (
          <button
            key={one.name}
            type="button"
            className="filter-chip"
            aria-label={removeLabel(one.label)}
            onClick={one.onRemove}
          >
            <span dir="auto">{one.label}</span>
            <Icon name="close" size={14} />
          </button>
        ))}
      </div>
      <p className="filter-sum" role="status">
        <span>{count}</span>
        {sums.map((sum) => (
          <strong key={sum} className="amount">
            {sum}
          </strong>
        ))}
      </p>
    </div>
  );
}
