import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import { Amount } from '@/ui/kit/amount';
import type { FigureStripProps, StripFigure } from './types';

/** A screen's few figures in one line: the one that answers its question, ruled off, and those it comes from. */
export function FigureStrip({ label, currency, figures }: FigureStripProps) {
  return (
    <dl className="figure-strip" aria-label={label}>
      {figures.map((figure, at) => (
        <div key={figure.key} className={`strip-figure${at === 0 ? ' strip-lead' : ''}`}>
          <dt>{figure.label}</dt>
          <dd className="strip-amount">
            <Figure figure={figure} currency={currency} isLead={at === 0} />
          </dd>
          <dd className="strip-note">{figure.note}</dd>
        </div>
      ))}
    </dl>
  );
}

function Figure({ figure, currency, isLead }: { figure: StripFigure; currency: string; isLead: boolean }) {
  const amount = (
    <Amount
      amountMinor={figure.amountMinor}
      currency={currency}
      size={isLead ? 'title' : 'lead'}
      isStrong
      {...(figure.tone ? { tone: figure.tone } : {})}
    />
  );
  return figure.to ? <Link href={hrefOf(figure.to)}>{amount}</Link> : amount;
}
