import { expect, it } from 'vitest';
import { formatsRule } from './formats';

const found = (path: string, text: string) =>
  formatsRule([{ path: `apps/client/${path}`, text }]).map(({ line }) => line);

it.each([
  ["new Intl.NumberFormat(locale, { style: 'percent' })"],
  ['const format = Intl.DateTimeFormat;'],
  ['day.toLocaleDateString()'],
  ['amount.toLocaleString()'],
  ['<input type="date" />'],
  ["{ type: 'month' }"],
])('finds "%s" in a screen', (text) => {
  expect(found('features/reports/index.tsx', `\n${text}`)).toEqual([2]);
});

it.each([
  ['ui/format/days.ts', 'new Intl.DateTimeFormat(locale)'],
  ['features/entrance/guess.ts', 'Intl.DateTimeFormat().resolvedOptions().timeZone'],
  ['features/entrance/first-run.tsx', "new Intl.DisplayNames(locale, { type: 'currency' })"],
  ['ui/format/days.test.ts', 'new Intl.DateTimeFormat(locale)'],
])('leaves %s alone with "%s"', (path, text) => {
  expect(found(path, text)).toEqual([]);
});
