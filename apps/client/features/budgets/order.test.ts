import { expect, it } from 'vitest';
import type { BudgetView } from '@/data';
import { byUrgency } from './order';

function view(id: string, status: BudgetView['status'], remainingMinor: number): BudgetView {
  return { budget: { id }, status, period: { remainingMinor } } as BudgetView;
}

it('puts the most overspent first, then what is close, and leaves the rest as it stands', () => {
  const views = [
    view('rent', 'on-track', 0),
    view('food', 'close', 500),
    view('books', 'over', -100),
    view('sport', 'on-track', 900),
    view('travel', 'over', -9000),
  ];
  expect(byUrgency(views).map(({ budget }) => budget.id)).toEqual([
    'travel',
    'books',
    'food',
    'rent',
    'sport',
  ]);
});
