import './style.css';
import { useState } from 'react';
import { useNavigation } from '@/navigation';
import { ringPath, ringTurns } from '@/ui/charts/geometry';
import type { DonutProps } from './types';

/** The marks take a pointer; keyboards and screen readers follow the same links in the legend beside it. */
export function Donut({ label, slices, children }: DonutProps) {
  const navigation = useNavigation();
  const [shownKey, setShownKey] = useState<string | null>(null);
  const shown = slices.find(({ key }) => key === shownKey);
  const turns = ringTurns(slices.map((slice) => slice.value));
  return (
    <div className="donut">
      <svg viewBox="-100 -100 200 200" role="img" aria-label={label}>
        {slices.map((slice, index) => {
          const turn = turns[index];
          return turn ? (
            // biome-ignore lint/a11y/noStaticElementInteractions: see above; the legend holds the links.
            <path
              key={slice.key}
              d={ringPath(turn.from, turn.to, 98, 66)}
              fill={slice.color ? `var(--category-${slice.color})` : 'var(--edge)'}
              fillRule="evenodd"
              className="donut-mark"
              onPointerEnter={() => setShownKey(slice.key)}
              onPointerLeave={() => setShownKey(null)}
              onClick={() => navigation.go(slice.to)}
            />
          ) : null;
        })}
      </svg>
      <div className="donut-hole">
        {shown ? (
          <>
            <span className="donut-name">{shown.label}</span>
            <span className="amount private">{shown.figure}</span>
          </>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
