import { useDeferredValue } from 'react';
import { useLocation } from 'wouter';
import { useBudgets, useCategories, useTransactions } from '@/data';
import { titleOf, useTransactionWords } from '@/features/transactions/parts';
import { hrefOf } from '@/navigation/routes';
import { useDays, useRegional } from '@/ui/format';
import { fitOf } from './rank';
import type { BoxCommand } from './use-commands.web';
import { useCommandWords } from './words';

const rowsMax = 5;
const nothing = { from: '9999-12-31' };
/** Below a place whose name begins so, above one that only holds the letters somewhere. */
const rowScore = 60;

/** What the device's own index finds while one types: transactions by payee, note or amount, and budgets. */
export function useFinds(typed: string): BoxCommand[] {
  const words = useCommandWords();
  const rowWords = useTransactionWords();
  const days = useDays();
  const { today } = useRegional();
  const { byId } = useCategories();
  const budgets = useBudgets(today);
  const [, navigate] = useLocation();
  const text = useDeferredValue(typed.trim());
  const rows = useTransactions(text.length > 1 ? { text } : nothing);
  if (text.length < 2) return [];
  const found = rows.slice(0, rowsMax).map((row, at): BoxCommand => {
    const [split] = row.splits;
    const category = split?.categoryId ? byId.get(split.categoryId)?.name : undefined;
    return {
      key: `find ${row.id}`,
      group: 'find',
      label: titleOf({ ...row, payee: row.payee || row.note }, rowWords),
      score: rowScore - at / 100,
      icon: 'transactions',
      detail: [category, days.near(row.on)].filter(Boolean).join(' · '),
      amount: { amountMinor: row.amountMinor, currency: row.currency },
      run: () => navigate(hrefOf({ route: 'transactions', params: { text, id: row.id } })),
    };
  });
  const all: BoxCommand[] =
    rows.length > 1
      ? [
          {
            key: `find all ${text}`,
            group: 'find',
            label: words.findAll(rows.length, text),
            score: rowScore - 1,
            icon: 'search',
            run: () => navigate(hrefOf({ route: 'transactions', params: { text } })),
          },
        ]
      : [];
  const planned = budgets.flatMap(({ budget, category, period }): BoxCommand[] => {
    const score = fitOf(category?.name ?? '', text);
    return score > 0
      ? [
          {
            key: `find budget ${budget.id}`,
            group: 'find',
            label: category?.name ?? '',
            score,
            icon: 'budgets',
            detail: words.budgetLeft,
            amount: { amountMinor: period.remainingMinor, currency: budget.currency },
            run: () => navigate(hrefOf({ route: 'budgets', params: { id: budget.id } })),
          },
        ]
      : [];
  });
  return [...planned, ...found, ...all];
}
