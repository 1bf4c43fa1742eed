import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Colors, chartDark, chartLight, dark, light } from './colors';
import { contrast } from './contrast.testing';
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

it('measures black on white as 21:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

/** The formatter may set spaces, leading zeros and last semicolons as it likes. */
function withoutStyle(css: string): string {
  return css.replace(/\s+/g, '').replace(/\b0\./g, '.').replace(/;}/g, '}');
}

it('keeps the stylesheet the same as the tokens', () => {
  const written = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
  expect(withoutStyle(written)).toBe(withoutStyle(tokensCss()));
});
