import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import type { BarsProps } from './types';

/** Bars with their figure on top and their name below, so there is no axis to read across from. */
export function Bars({ label, bars }: BarsProps) {
  const max = Math.max(...bars.map((bar) => bar.value), 1);
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <Link href={hrefOf(bar.to)} className={`bar${bar.isCurrent ? ' bar-current' : ''}`}>
            <span className="bar-figure amount">{bar.figure}</span>
            <span className="bar-mark" style={{ height: `${(Math.max(bar.value, 0) / max) * 100}%` }} />
            <span className="bar-label">{bar.label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
