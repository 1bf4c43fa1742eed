import './style.css';
import { useLayoutEffect, useRef, useState } from 'react';
import { columnsFor, spreadCards } from './spread';
import type { CardGridProps } from './types';

/** Cards side by side where there is room, each as tall as it is. */
export function CardGrid({ cards }: CardGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const own = grid.current;
    if (!own) return;
    const measure = () => setColumns(columnsFor(own.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(own);
    return () => observer.disconnect();
  }, []);
  const spread = spreadCards(
    cards.map(({ weight }) => weight),
    Math.min(columns, Math.max(cards.length, 1)),
  );
  return (
    <div className="card-grid" ref={grid}>
      {spread.map((column) => (
        <div key={column[0]} className="card-grid-column">
          {column.map((at) => (
            <div key={cards[at]?.key}>{cards[at]?.content}</div>
          ))}
        </div>
      ))}
    </div>
  );
}
