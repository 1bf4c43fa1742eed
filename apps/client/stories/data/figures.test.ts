import { addMonths } from '@florin/domain/calendar';
import { expect, it } from 'vitest';
import { figuresOf } from './figures';
import { storyRows } from './rows';

const today = new Date().toISOString().slice(0, 10);
const figures = figuresOf(storyRows('everyday'));

it('shows past months with their own figures, over and without days left', () => {
  const [now, past] = [figures.budgets(today, today), figures.budgets(addMonths(today, -2), today)];
  expect(past).toHaveLength(now.length);
  for (const [at, { period, daysLeft, projectedSpentMinor }] of past.entries()) {
    expect(period.endsOn < now[at]!.period.startsOn).toBe(true);
    expect([daysLeft, projectedSpentMinor]).toEqual([0, period.spentMinor]);
  }
  const spent = (views: typeof now) => views.reduce((sum, { period }) => sum + period.spentMinor, 0);
  expect(spent(past)).not.toBe(spent(now));
});

it('shows no budget before there was one', () => {
  expect(figures.budgets(addMonths(today, -12), today)).toEqual([]);
});

it('agrees with what the categories spent', () => {
  for (const { budget, period } of figures.budgets(today, today)) {
    const { rows } = figures.spending(period.startsOn, period.endsOn);
    const spent = rows.find(({ categoryId }) => categoryId === budget.categoryId)?.spentMinor ?? 0;
    expect(period.spentMinor).toBe(spent);
  }
});
