import type { EventName } from '@florin/contracts/events';
import { expect, test } from 'vitest';
import { Problem } from '../problem';
import { type Declaration, requireDeclared, requireNothingElse } from './declaration';

const budgets: EventName = 'budgeting.budgets-changed.v1';
const crossed: EventName = 'budgeting.budget-threshold-crossed.v1';
const chart: EventName = 'transaction.chart-changed.v1';
const update: Declaration = {
  name: 'budgeting/update-budget',
  audit: 'budget.updated',
  events: [budgets],
  mayEmit: [crossed],
};
const query: Declaration = { name: 'a query', audit: null, events: [], mayEmit: [] };

function verdict(check: () => void): string {
  try {
    check();
    return 'kept';
  } catch (error) {
    if (error instanceof Problem && error.code === 'request/failed') return (error.cause as Error).message;
    throw error;
  }
}

test.each<[string, Declaration, string[], EventName[], string]>([
  ['all that is declared', update, ['budget.updated'], [budgets], 'kept'],
  ['and what may be told', update, ['budget.updated'], [crossed, budgets], 'kept'],
  ['an event told twice', update, ['budget.updated'], [budgets, budgets], 'kept'],
  ['nothing, where nothing is declared', query, [], [], 'kept'],
  ['no record', update, [], [budgets], 'budgeting/update-budget does not record budget.updated'],
  [
    'two records',
    update,
    ['budget.updated', 'budget.updated'],
    [budgets],
    'budgeting/update-budget records budget.updated more than once',
  ],
  [
    'another record',
    update,
    ['budget.updated', 'budget.deleted'],
    [budgets],
    'budgeting/update-budget records budget.deleted, which it does not declare',
  ],
  [
    'no event',
    update,
    ['budget.updated'],
    [crossed],
    'budgeting/update-budget does not emit budgeting.budgets-changed.v1',
  ],
  [
    'another event',
    update,
    ['budget.updated'],
    [budgets, chart],
    'budgeting/update-budget emits transaction.chart-changed.v1, which it does not declare',
  ],
  ['a record where none is declared', query, ['x.y'], [], 'a query records x.y, which it does not declare'],
])('%s', (_name, declaration, actions, events, expected) => {
  expect(verdict(() => requireDeclared(declaration, { actions, events }))).toBe(expected);
});

test('under way something may be lacking, nothing may be too much', () => {
  expect(verdict(() => requireNothingElse(update, { actions: [], events: [] }))).toBe('kept');
  expect(verdict(() => requireNothingElse(update, { actions: [], events: [chart] }))).toContain(
    'which it does not declare',
  );
});
