import { expect, it } from 'vitest';
import { balanceHistory, monthEnds } from './balance-history';

const line = [
  { on: '2026-10-30', balanceMinor: 500 },
  { on: '2026-11-02', balanceMinor: 700 },
  { on: '2026-11-20', balanceMinor: 650 },
  { on: '2026-12-01', balanceMinor: 900 },
];

it('holds between two days what it held on the earlier one, and begins where the line begins', () => {
  const range = { from: '2026-10-28', to: '2026-11-03' };
  expect(balanceHistory(line, range, 400).map(({ on, balanceMinor }) => [on.slice(5), balanceMinor])).toEqual(
    [
      ['10-30', 500],
      ['10-31', 500],
      ['11-01', 500],
      ['11-02', 700],
      ['11-03', 700],
    ],
  );
});

it('takes steps of several days over a long time, and ends on the last day', () => {
  const history = balanceHistory(line, { from: '2026-11-02', to: '2026-11-22' }, 6);
  expect(history.map(({ on }) => on.slice(8))).toEqual(['02', '06', '10', '14', '18', '22']);
  expect(history.at(-1)?.balanceMinor).toBe(650);
});

it('is nothing of an account in which nothing happened', () => {
  expect(balanceHistory([], { from: '2026-11-01', to: '2026-11-22' }, 10)).toEqual([]);
});

it('says what each month ended with, up to today', () => {
  expect(monthEnds(line, '2026-11-22').map(({ balanceMinor }) => balanceMinor)).toEqual([650, 500]);
});
