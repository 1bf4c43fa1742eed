import { describe, expect, it } from 'vitest';
import { addMonths, isMonth, monthOf, monthRange, monthsBetween, shiftMonth } from './index';

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
    ['2026-12-05', 1, '2027-01-05'],
  ])('%s + %d is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });
});

describe('months', () => {
  it('know their days', () => {
    expect(monthOf('2026-11-22')).toBe('2026-11');
    expect(monthRange('2024-02')).toEqual({ startsOn: '2024-02-01', endsOn: '2024-02-29' });
    expect(monthRange('2026-04')).toEqual({ startsOn: '2026-04-01', endsOn: '2026-04-30' });
  });

  it('are listed across a year', () => {
    expect(monthsBetween('2025-11-30', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02-01', '2026-01-31')).toEqual([]);
  });

  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-06', -30, '2023-12'],
  ])('%s shifted by %d is %s', (month, count, expected) => {
    expect(shiftMonth(month, count)).toBe(expected);
  });

  it.each([
    ['2026-11', true],
    ['2026-13', false],
    ['2026-00', false],
    ['2026-1', false],
  ])('%s is a month: %s', (text, expected) => {
    expect(isMonth(text)).toBe(expected);
  });
});
