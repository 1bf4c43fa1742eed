import { periodContaining } from '@florin/domain/calendar';
import { expect, it } from 'vitest';
import { dayIn, monthsAround } from './months';

it('reaches two years back and a month ahead', () => {
  const months = monthsAround('2026-11-30');
  expect([months[0], months.at(-2), months.at(-1)]).toEqual(['2024-11', '2026-11', '2026-12']);
});

it.each(['2026-11-10', '2026-11-30', '2026-03-31', '2026-03-28'])(
  'shows each period once, whatever day a month of a budget starts on, seen on %s',
  (today) => {
    for (let startDay = 1; startDay <= 28; startDay++) {
      const starts = monthsAround(today).map(
        (month) => periodContaining({ kind: 'monthly', startDay }, dayIn(month, today)).startsOn,
      );
      expect(new Set(starts).size).toBe(starts.length);
      expect([...starts].sort()).toEqual(starts);
    }
  },
);
