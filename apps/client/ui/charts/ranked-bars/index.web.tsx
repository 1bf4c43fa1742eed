import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import type { RankedBarsProps } from './types';

/** Bars of one scale below each other, each with its name and figure, and each a way to what makes it. */
export function RankedBars({ label, bars }: RankedBarsProps) {
  const max = Math.max(...bars.flatMap(({ value, before = 0 }) => [value, before]), 1);
  const share = (value: number) => `${(Math.max(value, 0) / max) * 100}%`;
  return (
    <ul className="ranked-bars" aria-label={label}>
      {bars.map(({ key, label: name, value, figure, detail, before, color, mark, to }) => (
        <li key={key}>
          <Link href={hrefOf(to)} className="ranked-bar">
            {mark}
            <span className="ranked-bar-name" dir="auto">
              {name}
            </span>
            <span className="ranked-bar-figure amount private">{figure}</span>
            <span className="ranked-bar-track" aria-hidden="true">
              <span
                className="ranked-bar-fill"
                style={{
                  inlineSize: share(value),
                  background: color ? `var(--category-${color})` : 'var(--edge)',
                }}
              />
              {before === undefined ? null : (
                <span className="ranked-bar-before" style={{ insetInlineStart: share(before) }} />
              )}
            </span>
            {detail ? <span className="ranked-bar-detail private">{detail}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}
