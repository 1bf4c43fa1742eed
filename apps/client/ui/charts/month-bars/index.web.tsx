import './style.css';
import { useState } from 'react';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import type { MonthBarsProps } from './types';

/** Two bars a month on one scale. The one pointed at or focused is read out below, else the last with anything in it. */
export function MonthBars({ label, names, months }: MonthBarsProps) {
  const [shownKey, setShownKey] = useState<string | null>(null);
  const latest = months.findLast(({ incomeMinor, spentMinor }) => incomeMinor !== 0 || spentMinor !== 0);
  const shown = months.find(({ key }) => key === shownKey) ?? latest;
  const max = Math.max(...months.flatMap(({ incomeMinor, spentMinor }) => [incomeMinor, spentMinor]), 1);
  const height = (value: number) => `${(Math.max(value, 0) / max) * 100}%`;
  return (
    <div className="month-bars">
      <div className="month-bars-legend" aria-hidden="true">
        <span className="month-bars-key month-bars-income">{names.income}</span>
        <span className="month-bars-key month-bars-spent">{names.spent}</span>
      </div>
      <ul className="month-bars-months" aria-label={label}>
        {months.map(({ key, label: name, incomeMinor, spentMinor, reading, isPartial, isBefore, to }) => (
          <li key={key} className={isBefore ? 'month-bars-before' : undefined}>
            <Link
              href={hrefOf(to)}
              className={`month-bars-month${isPartial ? ' month-bars-partial' : ''}`}
              onFocus={() => setShownKey(key)}
              onPointerEnter={() => setShownKey(key)}
              onPointerLeave={() => setShownKey(null)}
            >
              <span className="month-bars-pair">
                <span className="month-bars-income" style={{ blockSize: height(incomeMinor) }} />
                <span className="month-bars-spent" style={{ blockSize: height(spentMinor) }} />
              </span>
              <span className="month-bars-label" aria-hidden="true">
                {name}
              </span>
              <span className="visually-hidden">{reading}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="month-bars-reading private" aria-hidden="true">
        {shown?.reading}
      </p>
    </div>
  );
}
