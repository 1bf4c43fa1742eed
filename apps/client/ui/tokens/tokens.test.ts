import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { categoryDark, categoryLight } from './category-colors';
import { type Colors, chartDark, chartLight, dark, light } from './colors';
import { contrast, distance, sights } from './contrast.testing';
import { tokensCss } from './css.testing';

const textPairs: [keyof Colors, keyof Colors][] = [
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['ink', 'sunk'],
  ['ink', 'accentWash'],
  ['muted', 'paper'],
  ['muted', 'sheet'],
  ['muted', 'sunk'],
  ['muted', 'accentWash'],
  ['accent', 'paper'],
  ['accent', 'sheet'],
  ['accent', 'sunk'],
  ['accent', 'accentWash'],
  ['accentInk', 'accent'],
  ['onTrack', 'paper'],
  ['onTrack', 'sheet'],
  ['onTrack', 'onTrackWash'],
  ['close', 'paper'],
  ['close', 'sheet'],
  ['close', 'closeWash'],
  ['over', 'paper'],
  ['over', 'sheet'],
  ['over', 'overWash'],
];

describe.each([
  ['light', light, chartLight],
  ['dark', dark, chartDark],
] as const)('the %s theme', (_name, colors, chart) => {
  it.each(textPairs)('shows %s on %s at 4.5:1 or better', (text, ground) => {
    expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the edges of controls and the marks of charts at 3:1 or better', () => {
    for (const mark of [colors.edge, ...chart]) {
      expect(contrast(mark, colors.sheet)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(colors.edge, colors.paper)).toBeGreaterThanOrEqual(3);
  });
});

describe.each([
  ['light', light, categoryLight],
  ['dark', dark, categoryDark],
] as const)('the colours of categories in the %s theme', (_name, colors, categories) => {
  it.each(Object.entries(categories))(
    'draw %s as a mark at 3:1 on every ground it stands on',
    (_color, { mark, wash }) => {
      for (const ground of [wash, colors.sheet, colors.paper]) {
        expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(Object.entries(categories))('write text on the wash of %s at 4.5:1', (_color, { wash }) => {
    for (const text of [colors.ink, colors.muted]) expect(contrast(text, wash)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(sights) as (keyof typeof sights)[])('stay apart with %s sight', (sight) => {
    const marks = Object.values(categories).map(({ mark }) => mark);
    const near = marks.flatMap((one, at) =>
      marks.slice(0, at).filter((other) => distance(one, other, sight) < 0.07),
    );
    expect(near).toEqual([]);
  });
});

it('measures black on white as 21:1, and as one apart', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(distance('#000000', '#ffffff', 'full')).toBeCloseTo(1);
});

it('sees what people without green mix up', () => {
  expect(distance('#be3030', '#7a6a00', 'full')).toBeGreaterThan(0.15);
  expect(distance('#be3030', '#7a6a00', 'deuteranopia')).toBeLessThan(0.1);
});

/** The formatter may set spaces, leading zeros and last semicolons as it likes. */
function withoutStyle(css: string): string {
  return css.replace(/\s+/g, '').replace(/\b0\./g, '.').replace(/;}/g, '}');
}

it('keeps the stylesheet the same as the tokens', () => {
  const written = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
  expect(withoutStyle(written)).toBe(withoutStyle(tokensCss()));
});
