import { parseMoneySum } from '@florin/domain/money';
import { expect, it } from 'vitest';
import { planMaxMinor, readPlan, readSetUp, writeSetUp } from './set-up-draft';

function parse(text: string): number | null {
  const read = parseMoneySum(text, 'EUR', { locale: 'en-IE' });
  return read.ok ? read.amountMinor : null;
}

it.each([
  ['120', null, 12_000],
  ['100+20.50', null, 12_050],
  ['', null, null],
  ['0', null, null],
  ['-50', 'out-of-range', null],
  [`${planMaxMinor / 100 + 1}`, 'out-of-range', null],
  [`${planMaxMinor / 100}`, null, planMaxMinor],
  ['about fifty', 'no-amount', null],
])('reads "%s" as a plan', (text, problem, plannedMinor) => {
  expect(readPlan(text, parse)).toEqual({ problem, plannedMinor });
});

it('keeps what was typed as it was typed, the wrong and the emptied too, and nothing where nothing was', () => {
  const typed = { food: '-50', rent: '', fun: '12.5' };
  expect(readSetUp(writeSetUp(typed))).toEqual(typed);
  expect(writeSetUp({})).toBeNull();
  expect(readSetUp(null)).toEqual({});
  expect(readSetUp(JSON.stringify({ version: 0, typed }))).toEqual({});
});
