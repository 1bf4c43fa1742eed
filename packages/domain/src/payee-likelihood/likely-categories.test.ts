import { expect, it } from 'vitest';
import { likelyCategories } from './index';

const today = '2026-11-22';
function entry(payee: string, on: string, ...categoryIds: (string | null)[]) {
  return { payee, on, splits: categoryIds.map((categoryId) => ({ categoryId })) };
}

it.each([
  [
    'often',
    [entry('Kiosk', '2026-11-01', 'a'), entry('Kiosk', '2026-11-01', 'b'), entry('kiosk', '2026-11-01', 'b')],
  ],
  ['lately', [entry('Kiosk', '2026-01-01', 'a'), entry('Kiosk', '2026-11-01', 'b')]],
  ['in a part', [entry('Kiosk', '2026-01-01', 'a'), entry('KIOSK DANKT 0311 K2', '2026-11-01', 'b', null)]],
])('has first what the payee is filed under %s', (_case, entries) => {
  const others = [entry('Bar', today, 'c'), entry('', today, 'c'), entry('Kiosk', today, null)];
  expect(likelyCategories([...others, ...entries], 'Kiosk', today)).toEqual(['b', 'a']);
});

it('knows nothing of nobody', () => {
  expect(likelyCategories([entry('', today, 'a')], '', today)).toEqual([]);
});
