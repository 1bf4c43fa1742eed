import './style.css';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { heightOf, linePath, marksOf, stepPlace } from '@/ui/charts/geometry';
import type { HistoryProps } from './types';

/** One line through time. A pointer, a finger or the arrow keys read off any point. */
export function History({ label, points, markOf }: HistoryProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const values = points.map(({ value }) => value);
  const { extent, marks } = marksOf(values);
  const last = points.length - 1;
  const at = Math.min(chosen ?? last, last);
  const point = points[at];
  if (!point) return null;
  const across = (at / Math.max(last, 1)) * 100;

  function read(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    setChosen(stepPlace((event.clientX - box.left) / box.width, points.length));
  }
  function move(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      PageUp: at - 30,
      PageDown: at + 30,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.min(Math.max(next, 0), last));
  }

  return (
    <figure className="history" dir="ltr">
      <figcaption className="history-read" aria-hidden="true">
        <span className="amount">{point.figure}</span>
        <span className="history-day">{point.label}</span>
      </figcaption>
      <div className="history-frame">
        <div className="history-marks" aria-hidden="true">
          {marks.map((mark) => (
            <span key={mark} className="amount" style={{ top: `${heightOf(mark, extent)}%` }}>
              {markOf(mark)}
            </span>
          ))}
        </div>
        <div
          className="history-plot"
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={at}
          aria-valuetext={`${point.label}: ${point.figure}`}
          onKeyDown={move}
          onPointerMove={read}
          onPointerDown={read}
          onPointerLeave={() => setChosen(null)}
          onBlur={() => setChosen(null)}
        >
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {marks.map((mark) => (
              <path key={mark} className="history-rule" d={`M0 ${heightOf(mark, extent)}H100`} />
            ))}
            <path className="history-line" d={linePath(values, points.length, extent)} />
          </svg>
          {chosen === null ? null : <span className="history-hair" style={{ left: `${across}%` }} />}
          <span
            className="history-dot"
            style={{ left: `${across}%`, top: `${heightOf(point.value, extent)}%` }}
          />
        </div>
      </div>
      <div className="history-ends" aria-hidden="true">
        <span>{points[0]?.label}</span>
        <span>{points[last]?.label}</span>
      </div>
    </figure>
  );
}
