import { describe, expect, it } from 'vitest';
import { writeDay, writeInstant } from './day-formatter';

const short = { day: 'numeric', month: 'short' } as const;

describe('a day in words', () => {
  it('is the day, in the words of the locale', () => {
    expect(writeDay('en-IE', 'test-short', short, '2026-11-22')).toBe('22 Nov');
  });

  it.each(['', 'abc', '0', '2026-02-31', '9999-99-99', '2026-1-1', 'null', '-01'])(
    'is nothing where %j is none',
    (day) => {
      expect(writeDay('en-IE', 'test-short', short, day)).toBe('');
    },
  );

  it('is nothing where an instant is none', () => {
    expect(writeInstant('en-IE', 'test-short', short, 'garbage')).toBe('');
    expect(writeInstant('en-IE', 'test-short', short, '2026-11-22T10:00:00Z')).toBe('22 Nov');
  });
});
