import './style.css';
import { barOf } from './geometry';
import type { ProgressProps } from './types';

function percent(share: number): string {
  return `${share * 100}%`;
}

export function Progress({ pace, label, ...figures }: ProgressProps) {
  const bar = barOf(figures);
  const hasCarry = figures.carriedInMinor !== 0 && bar.planned < 1 && bar.planned > 0;
  return (
    <div className={`progress progress-${pace}`} role="img" aria-label={label}>
      <span className="progress-room" style={{ width: percent(bar.available) }} />
      <span className="progress-ahead" style={{ width: percent(bar.projected) }} />
      <span className="progress-spent" style={{ width: percent(bar.spent) }} />
      {hasCarry ? (
        <span className="progress-mark" style={{ insetInlineStart: percent(bar.planned) }} />
      ) : null}
      {bar.available < 1 ? (
        <span className="progress-end" style={{ insetInlineStart: percent(bar.available) }} />
      ) : null}
    </div>
  );
}
