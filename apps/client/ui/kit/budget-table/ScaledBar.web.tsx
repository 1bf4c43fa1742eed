import { type BarFigures, barOn } from './geometry';

interface ScaledBarProps {
  label: string;
  pace: 'on-track' | 'close' | 'over';
  wholeMinor: number;
  figures: BarFigures;
}

function percent(share: number): string {
  return `${share * 100}%`;
}

/** A budget on the scale of its group: room, what was carried in, where it is heading, what is spent, and today. */
export function ScaledBar({ label, pace, wholeMinor, figures }: ScaledBarProps) {
  const bar = barOn(wholeMinor, figures);
  const isPast = bar.projected > bar.available;
  return (
    <span className={`scaled-bar scaled-bar-${pace}`} role="img" aria-label={label}>
      <span className="scaled-room" style={{ width: percent(Math.min(bar.available, bar.planned)) }} />
      {bar.available > bar.planned ? (
        <span
          className="scaled-carried"
          style={{ insetInlineStart: percent(bar.planned), width: percent(bar.available - bar.planned) }}
        />
      ) : null}
      <span className="scaled-ahead" style={{ width: percent(bar.projected) }} />
      <span className="scaled-spent" style={{ width: percent(bar.spent) }} />
      {isPast ? <span className="scaled-end" style={{ insetInlineStart: percent(bar.available) }} /> : null}
      {bar.today === null ? null : (
        <span className="scaled-today" style={{ insetInlineStart: percent(bar.today) }} />
      )}
    </span>
  );
}
