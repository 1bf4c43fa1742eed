import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync(new URL('style.css', import.meta.url), 'utf8');
const rem = 16;

/** The least a row takes in each of the widths that have columns of their own, and where each of those widths begins. */
function layouts(): { name: string; takesPx: number; fromPx: number }[] {
  const rowIn = (query: string) => new RegExp(`${query}[^@]*?\\.bt-row \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const edge = (query: string) => Number(/([\d.]+)rem/.exec(query)?.[1]) * rem;
  const queries = [...css.matchAll(/@container \((m\w+-width: [\d.]+rem)\)/g)].map((match) => match[1] ?? '');
  const narrow = queries.filter((query) => query.startsWith('max')).sort((a, b) => edge(b) - edge(a));
  const [below = '', least = ''] = narrow;
  const [wide = ''] = queries.filter((query) => query.startsWith('min'));
  const base = rowIn('');
  return [
    { name: 'base', row: base, fromPx: edge(below) },
    { name: wide, row: rowIn(wide), fromPx: edge(wide) },
    { name: below, row: rowIn(below), fromPx: edge(least) },
  ].map(({ name, row, fromPx }) => ({ name, fromPx, takesPx: takes(row, base) }));
}

function takes(row: string, base: string): number {
  const columns = /--columns: ([^;]+);/.exec(row)?.[1] ?? '';
  const widths = [...columns.matchAll(/minmax\(([\d.]+)rem[^)]*\)|([\d.]+)rem/g)].map((match) =>
    Number(match[1] ?? match[2]),
  );
  const px = (pattern: RegExp) => Number((pattern.exec(row) ?? pattern.exec(base))?.[1]);
  const gaps = (widths.length - 1) * px(/gap: 0 (\d+)px/);
  return widths.reduce((sum, width) => sum + width * rem, 0) + gaps + 2 * px(/padding-inline: (\d+)px/);
}

it.each(layouts())('fits what is left into the table from $fromPx px on ($name)', ({ takesPx, fromPx }) => {
  expect(takesPx).toBeGreaterThan(400);
  expect(takesPx).toBeLessThanOrEqual(fromPx);
});

it('shows plan and spending beside an open pane at 1280, and the past without one', () => {
  const [, wide, narrow] = layouts();
  const rail = 232;
  const gutters = 48;
  expect(narrow?.fromPx).toBeLessThanOrEqual(1280 - rail - gutters - 380);
  expect(wide?.fromPx).toBeLessThanOrEqual(1280 - rail - gutters);
});
