import { expect, it } from 'vitest';
import type { BudgetView } from '@/data';
import { coverOf } from './cover';

const november = { startsOn: '2026-11-01', endsOn: '2026-11-30' };

function view(id: string, plannedMinor: number, remainingMinor: number, period = november): BudgetView {
  return { budget: { id }, period: { ...period, plannedMinor, remainingMinor } } as BudgetView;
}

it('plans more in this period for what is over, and as much less for what gives', () => {
  const { edits } = coverOf([
    view('food', 16_000, -7_408),
    view('fuel', 20_000, 9_000),
    view('fun', 5_000, 100),
  ]);
  expect(edits).toEqual([
    { id: 'food', startsOn: '2026-11-01', plannedMinor: 23_408 },
    { id: 'fuel', startsOn: '2026-11-01', plannedMinor: 12_592 },
  ]);
});

it('takes nothing from a budget of other days', () => {
  const other = { startsOn: '2026-11-15', endsOn: '2026-12-14' };
  expect(coverOf([view('food', 100, -50), view('fuel', 900, 900, other)])).toEqual({ moves: [], edits: [] });
});
