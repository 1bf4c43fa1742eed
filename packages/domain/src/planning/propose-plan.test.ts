import { describe, expect, it, test } from 'vitest';
import { plannableIncome, proposePlan } from './index';

test.each<[string, number[], number]>([
  ['nothing known', [], 0],
  ['one month', [43_210], 43_210],
  ['one freak month of three', [40_000, 900_000, 42_000], 42_000],
  ['the middle of two, whole', [10_001, 20_000], 15_001],
  ['refunds outweigh', [-500, -300, 100], 0],
])('%s', (_name, spent, planned) => {
  expect(proposePlan(spent)).toBe(planned);
});

describe('plannableIncome', () => {
  it.each<[string, number, number[], boolean, number, boolean]>([
    ['the pay has not come yet', 0, [342_000, 342_000, 340_000], false, 342_000, true],
    ['the pay has come', 350_000, [342_000, 342_000, 342_000], false, 350_000, false],
    ['a past month had what it had', 100, [342_000], true, 100, false],
    ['nothing is known', 0, [], false, 0, false],
  ])('%s', (_name, received, past, isOver, incomeMinor, isUsual) => {
    expect(plannableIncome(received, past, isOver)).toEqual({ incomeMinor, isUsual });
  });
});
