import './style.css';
import { barOf } from './geometry';
import type { ProgressProps } from './types';

function percent(share: number): string {
  return `${share * 100}%`;
}

export function Progress({ pace, label, ...figures }: ProgressProps) {
  const bar = barOf(figures);
  return (
    <div className={`progress progress-${pace}`} role="img" aria-label={label}>
      <span className="progress-room" style={{ width: percent(bar.available) }} />
      {bar.available > bar.planned ? (
        <span
          className="progress-carried"
          style={{ insetInlineStart: percent(bar.planned), width: percent(bar.available - bar.planned) }}
        />
      ) : null}
      <span className="progress-ahead" style={{ width: percent(bar.projected) }} />
      <span className="progress-spent" style={{ width: percent(bar.spent) }} />
      {bar.available < 1 ? (
        <span className="progress-end" style={{ insetInlineStart: percent(bar.available) }} />
      ) : null}
      {bar.today === null ? null : (
        <span className="progress-today" style={{ insetInlineStart: percent(bar.today) }} />
      )}
    </div>
  );
}
