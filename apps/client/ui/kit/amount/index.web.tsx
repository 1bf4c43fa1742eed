import './style.css';
import { useMoney } from '@/ui/format';
import type { AmountProps } from './types';

export function Amount({ amountMinor, currency, size = 'body', tone, isStrong, isSigned }: AmountProps) {
  'use memo';
  const money = useMoney();
  const classes = [
    'text',
    'amount',
    `text-${size}`,
    `tone-${tone ?? (isSigned && amountMinor > 0 ? 'onTrack' : 'ink')}`,
  ];
  if (isStrong) classes.push('text-strong');
  return (
    <span className={classes.join(' ')}>
      {isSigned && amountMinor > 0 ? '+' : ''}
      {money(amountMinor, currency)}
    </span>
  );
}
