import './style.css';
import { Link } from 'wouter';
import { hrefOf } from '@/navigation/routes';
import { Amount } from '@/ui/kit/amount';
import type { LedgerRowProps } from './types';

export function LedgerRow(props: LedgerRowProps) {
  'use memo';
  const {
    day,
    dayLabel,
    payee,
    category,
    isUncategorised,
    account,
    amountMinor,
    currency,
    state,
    isSelected,
    to,
  } = props;
  return (
    <Link
      href={hrefOf(to)}
      className={`ledger-row${isSelected ? ' ledger-selected' : ''}${day ? ' ledger-first' : ''}`}
      aria-current={isSelected ? 'true' : undefined}
    >
      <span className="visually-hidden">{dayLabel}</span>
      <span className="ledger-day" aria-hidden="true">
        {day}
      </span>
      <span className="ledger-payee" dir="auto">
        {payee}
      </span>
      <span className={`ledger-category${isUncategorised ? ' ledger-open' : ''}`} dir="auto">
        {category}
      </span>
      <span className="ledger-account" dir="auto">
        {account}
      </span>
      <span className="ledger-state">{state}</span>
      <span className="ledger-amount">
        <Amount amountMinor={amountMinor} currency={currency} isSigned />
      </span>
    </Link>
  );
}
