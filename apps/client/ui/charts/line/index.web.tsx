import './style.css';
import { extentOf, heightOf, linePath } from '@/ui/charts/geometry';
import type { LineProps } from './types';

/** Lines over the same days or months, as wide as there is room. */
export function Line({ label, lines, count, from, to, height = 96 }: LineProps) {
  const extent = extentOf(lines.map(({ values }) => values));
  const zero = heightOf(0, extent);
  const now = lines.find(({ kind }) => kind === 'now')?.values ?? [];
  const across = ((now.length - 1) / Math.max(count - 1, 1)) * 100;
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
    </figure>
  );
}
