import { expect, test } from 'vitest';
import { nextStep, stepsDone } from './setup';

const nothing = { accountCount: 0, transactionCount: 0, unsortedCount: 0, budgetCount: 0 };

test.each([
  ['an empty household starts with an account', nothing, 'account'],
  ['then comes the first entry', { ...nothing, accountCount: 1 }, 'entries'],
  ['then a category', { ...nothing, accountCount: 1, transactionCount: 3, unsortedCount: 3 }, 'categories'],
  [
    'which is not done after two payees of many',
    { ...nothing, accountCount: 1, transactionCount: 120, unsortedCount: 113 },
    'categories',
  ],
  [
    'then a budget, although a few are left',
    { ...nothing, accountCount: 1, transactionCount: 120, unsortedCount: 12 },
    'budget',
  ],
  ['then it is done', { accountCount: 1, transactionCount: 3, unsortedCount: 0, budgetCount: 1 }, null],
  ['a budget that was made early is not asked for again', { ...nothing, budgetCount: 1 }, 'account'],
])('%s', (_name, state, step) => expect(nextStep(stepsDone(state))).toBe(step));
