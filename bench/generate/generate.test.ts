import { parseStatement } from '@florin/domain/statement';
import { describe, expect, test } from 'vitest';
import { csvOf, factsOf, generateHousehold, ofxOf, rowsOf } from './index';

const options = { rowCount: 3000, seed: 7, until: '2026-11-22' };
const household = generateHousehold(options);

describe('a generated household', () => {
  test('follows from its options', () => {
    expect(generateHousehold(options)).toEqual(household);
    expect(generateHousehold({ ...options, seed: 8 })).not.toEqual(household);
  });

  test('has five years, three accounts, fifteen categories and two hundred payees', () => {
    expect(household.rows).toHaveLength(3000);
    expect([household.from, household.until]).toEqual(['2021-12-01', '2026-11-22']);
    expect(new Set(household.rows.map((row) => row.account)).size).toBe(3);
    expect(new Set(household.rows.map((row) => row.category)).size).toBe(15);
    expect(new Set(household.payees.map((payee) => payee.name)).size).toBe(200);
    expect(factsOf(household).expenseCount).toBeGreaterThan(2000);
  });

  test.each([
    ['ofx', ofxOf],
    ['csv', csvOf],
  ] as const)('reads back the same from %s', (format, write) => {
    const bytes = new TextEncoder().encode(write(household, 1));
    const read = parseStatement(bytes, { fileName: `statement.${format}`, fallbackCurrency: 'EUR' });
    if (!read.ok) throw new Error(read.reason);
    const known = ({ on, amountMinor, payee }: { on: string; amountMinor: number; payee: string }) => [
      on,
      amountMinor,
      payee,
    ];
    const rows = read.statement.accounts.flatMap((account) => account.rows);
    expect(rows.map(known)).toEqual(rowsOf(household, 1).map(known));
  });
});
