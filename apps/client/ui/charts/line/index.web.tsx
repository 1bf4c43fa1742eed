import './style.css';
import { type PointerEvent, useState } from 'react';
import { extentOf, heightOf, linePath } from '@/ui/charts/geometry';
import type { LineProps } from './types';

/** Lines over the same days or months, as wide as there is room. */
export function Line({ label, lines, count, from, to, height = 96, readingAt }: LineProps) {
  const [at, setAt] = useState<number | null>(null);
  const extent = extentOf(lines.map(({ values }) => values));
  const zero = heightOf(0, extent);
  const now = lines.find(({ kind }) => kind === 'now')?.values ?? [];
  const acrossOf = (place: number) => (place / Math.max(count - 1, 1)) * 100;
  const across = acrossOf(now.length - 1);
  const shown = at ?? Math.max(now.length - 1, 0);

  function point({ currentTarget, clientX }: PointerEvent<HTMLInputElement>) {
    const { left, width } = currentTarget.getBoundingClientRect();
    const place = Math.round(((clientX - left) / Math.max(width, 1)) * (count - 1));
    setAt(Math.min(Math.max(place, 0), count - 1));
  }

  return (
    <figure className="line" dir="ltr">
      <div className="line-plot" style={{ height }}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={label}>
          <path className="line-zero" d={`M0 ${zero}H100`} />
          {now.length > 1 ? (
            <path className="line-wash" d={`${linePath(now, count, extent)}V${zero}H0Z`} />
          ) : null}
          {lines.map(({ label: name, kind, values }) => (
            <path key={name} className={`line-${kind}`} d={linePath(values, count, extent)} />
          ))}
        </svg>
        {now.length > 0 ? (
          <span
            className="line-end"
            style={{ left: `${across}%`, top: `${heightOf(now.at(-1) ?? 0, extent)}%` }}
          />
        ) : null}
        {readingAt ? (
          <>
            {at === null ? null : <span className="line-at" style={{ left: `${acrossOf(at)}%` }} />}
            <input
              className="line-reader"
              type="range"
              aria-label={label}
              aria-valuetext={readingAt(shown)}
              min={0}
              max={Math.max(count - 1, 0)}
              value={shown}
              onChange={(event) => setAt(Number(event.target.value))}
              onPointerMove={point}
              onPointerLeave={() => setAt(null)}
              onBlur={() => setAt(null)}
            />
          </>
        ) : null}
      </div>
      <figcaption className="line-ends" aria-hidden="true">
        <span>{from}</span>
        {lines.length > 1 ? (
          <span className="line-legend">
            {lines.map(({ label: name, kind }) => (
              <span key={name} className={`line-key line-key-${kind}`}>
                {name}
              </span>
            ))}
          </span>
        ) : null}
        <span>{to}</span>
      </figcaption>
      {readingAt ? (
        <p className="line-reading private" aria-hidden="true">
          {readingAt(shown)}
        </p>
      ) : null}
    </figure>
  );
}
