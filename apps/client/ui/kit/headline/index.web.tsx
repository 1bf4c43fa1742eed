import './style.css';
import { Amount } from '@/ui/kit/amount';
import type { HeadlineProps } from './types';

/** A screen's one figure, ruled off like the sum of a ledger page, and its sentence. */
export function Headline({ label, amountMinor, currency, tone, sentence }: HeadlineProps) {
  return (
    <div className="headline">
      <span className="headline-label">{label}</span>
      <span className="headline-figure">
        <Amount size="hero" amountMinor={amountMinor} currency={currency} {...(tone ? { tone } : {})} />
      </span>
      <p className="amount-sentence">{sentence}</p>
    </div>
  );
}
