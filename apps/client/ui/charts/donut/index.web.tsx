import './style.css';
import { useNavigation } from '@/navigation';
import { ringPath, ringTurns } from '@/ui/charts/geometry';
import type { DonutProps } from './types';

/** The marks take a pointer; keyboards and screen readers follow the same links in the legend beside it. */
export function Donut({ label, slices, children }: DonutProps) {
  const navigation = useNavigation();
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
              fill={`var(--category-${slice.color})`}
              fillRule="evenodd"
              className="donut-mark"
              onClick={() => navigation.go(slice.to)}
            />
          ) : null;
        })}
      </svg>
      <div className="donut-hole">{children}</div>
    </div>
  );
}
