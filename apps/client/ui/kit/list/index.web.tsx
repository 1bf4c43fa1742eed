'use no memo';
// The virtualizer is one object that changes in place, which a memoising compiler cannot see.

import './style.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { useShortcut } from '@/ui/keys';
import { useKitWords } from '@/ui/words';
import type { ListProps } from './types';

/** Draws only the rows in sight. Arrow keys, Home and End move the focus from row to row. */
export function List<Item>({ label, rows, rowHeight, keyOf, renderRow }: ListProps<Item>) {
  const words = useKitWords();
  useShortcut({ keys: ['ArrowUp', 'ArrowDown'], label: words.moveThroughRows });
  const scroller = useRef<HTMLDivElement>(null);
  // New functions would make the virtualizer measure all rows again, with each frame of a scroll.
  const estimateSize = useCallback(() => rowHeight, [rowHeight]);
  const getItemKey = useCallback((index: number) => keyOf(rows[index] as Item), [rows, keyOf]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    overscan: 12,
  });

  function focusRow(index: number) {
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] :is(a,button)`)?.focus();
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index;
    if (from === undefined) return;
    const last = rows.length - 1;
    const next = { ArrowDown: Number(from) + 1, ArrowUp: Number(from) - 1, Home: 0, End: last }[event.key];
    if (next === undefined || next < 0 || next > last) return;
    event.preventDefault();
    focusRow(next);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the rows inside.
    <div ref={scroller} className="list" onKeyDown={onKeyDown}>
      <ul aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <li
            key={item.key}
            data-index={item.index}
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
          >
            {renderRow(rows[item.index] as Item, item.index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
