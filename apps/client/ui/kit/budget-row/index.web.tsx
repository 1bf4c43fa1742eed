import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import { Amount } from '@/ui/kit/amount';
import type { BudgetRowProps } from './types';

export function BudgetRow(props: BudgetRowProps) {
  const { name, bar, leftMinor, currency, leftWord, tone, facts, perDay, to, isSelected } = props;
  return (
    <Link
      href={hrefOf(to)}
      className={`budget-row${isSelected ? ' budget-selected' : ''}`}
      aria-current={isSelected ? 'true' : undefined}
    >
      <span className="budget-name" dir="auto">
        {name}
      </span>
      <span className="budget-left">
        <Amount amountMinor={Math.abs(leftMinor)} currency={currency} size="lead" tone={tone} isStrong />
        <span className={`tone-${tone}`}>{leftWord}</span>
      </span>
      <span className="budget-bar">{bar}</span>
      <span className="budget-facts">{facts}</span>
      <span className="budget-day">{perDay}</span>
    </Link>
  );
}
