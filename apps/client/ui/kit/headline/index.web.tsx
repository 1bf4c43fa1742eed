import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import { Amount } from '@/ui/kit/amount';
import type { HeadlineProps } from './types';

/** A screen's one figure, ruled off like the sum of a ledger page, and its sentence. */
export function Headline({ label, amountMinor, currency, tone, to, sentence }: HeadlineProps) {
  const figure = (
    <Amount size="hero" amountMinor={amountMinor} currency={currency} {...(tone ? { tone } : {})} />
  );
  return (
    <div className="headline">
      <span className="headline-label">{label}</span>
      {to ? (
        <Link href={hrefOf(to)} className="headline-figure">
          {figure}
        </Link>
      ) : (
        <span className="headline-figure">{figure}</span>
      )}
      <p className="amount-sentence">{sentence}</p>
    </div>
  );
}
