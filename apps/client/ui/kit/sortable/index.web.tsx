import './style.css';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { Icon } from '@/ui/icons';
import { useKitWords } from '@/ui/words';
import { placeUnder } from './place-under';
import type { SortableProps } from './types';

interface Drag {
  key: string;
  from: number;
  startY: number;
  y: number;
  middles: readonly number[];
}

/** Rows in an order that a person makes: by dragging the handle, or with the arrow keys on it. */
export function Sortable({ label, items, onMove }: SortableProps) {
  const words = useKitWords();
  const list = useRef<HTMLUListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const place = drag ? placeUnder(drag.middles, drag.from, middleOf(drag)) : -1;

  function start(event: PointerEvent<HTMLButtonElement>, key: string, from: number) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const middles = [...(list.current?.children ?? [])].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2;
    });
    setDrag({ key, from, startY: event.clientY, y: event.clientY, middles });
  }

  function end() {
    setDrag(null);
    if (drag && place !== drag.from) onMove(drag.key, place);
  }

  function onKeyDown(event: KeyboardEvent, key: string, at: number) {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Escape') setDrag(null);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== at && to >= 0 && to < items.length) onMove(key, to);
  }

  return (
    <ul ref={list} className="sortable" aria-label={label}>
      {items.map(({ key, name, content }, index) => {
        const isDragged = drag?.key === key;
        const isTarget = drag && !isDragged && index === place;
        const side = drag && isTarget ? (place > drag.from ? 'after' : 'before') : '';
        return (
          <li
            key={key}
            className={`sortable-row${isDragged ? ' sortable-dragged' : ''}${side ? ` sortable-${side}` : ''}`}
            style={isDragged ? { transform: `translateY(${drag.y - drag.startY}px)` } : undefined}
          >
            <button
              type="button"
              className="sortable-handle"
              aria-label={words.moveItem(name)}
              title={words.moveItem(name)}
              onPointerDown={(event) => start(event, key, index)}
              onPointerMove={(event) => isDragged && setDrag({ ...drag, y: event.clientY })}
              onPointerUp={end}
              onPointerCancel={() => setDrag(null)}
              onKeyDown={(event) => onKeyDown(event, key, index)}
            >
              <Icon name="grip" size={16} />
            </button>
            <div className="sortable-content">{content}</div>
          </li>
        );
      })}
    </ul>
  );
}

function middleOf({ middles, from, startY, y }: Drag): number {
  return (middles[from] ?? 0) + y - startY;
}
