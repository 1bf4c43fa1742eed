import { twoDigits } from '@florin/domain/calendar';
import { likelyPayees, madeAtMs } from '@florin/domain/payee-likelihood';
import { useState } from 'react';
import { type Transaction, useTransactions } from '@/data';
import { useRegional } from '@/ui/format';

/** Payees that money probably goes to now, by what was paid before at such times; worked out once, so nothing jumps. */
export function useLikelyPayees(limit: number): readonly string[] {
  const rows = useTransactions();
  const { today } = useRegional();
  const [payees] = useState(() =>
    likelyPayees(rows, { on: today, hour: new Date().getHours() }, { hourOf, limit }),
  );
  return payees;
}

/** What was entered by hand on its own day tells at what time of the day it was. */
function hourOf({ id, on, statementId }: Transaction): number | null {
  const ms = statementId === null ? madeAtMs(id) : null;
  if (ms === null) return null;
  const made = new Date(ms);
  const day = `${made.getFullYear()}-${twoDigits(made.getMonth() + 1)}-${twoDigits(made.getDate())}`;
  return day === on ? made.getHours() : null;
}
