import './style.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '@/ui/icons';
import type { SortRowProps } from './types';

/** One line of a list that is worked through from top to bottom; the active one holds the control. */
export function SortRow({ title, detail, count, sum, control, isActive, isDone, onPress }: SortRowProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <li ref={line} className={`sort-row${isActive ? ' sort-active' : ''}${isDone ? ' sort-done' : ''}`}>
      <button type="button" className="sort-words" onClick={onPress} aria-current={isActive || undefined}>
        <span className="sort-title" dir="auto">
          {isDone ? <Icon name="check" size={16} /> : null}
          {title}
        </span>
        <span className="sort-detail" dir="auto">
          {detail}
        </span>
      </button>
      <span className="sort-count">{count}</span>
      <span className="sort-sum">{sum}</span>
      <div className="sort-control">{control}</div>
    </li>
  );
}

export function SortRows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="sort-rows" aria-label={label}>
      {children}
    </ul>
  );
}
