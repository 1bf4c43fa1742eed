import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CategoryColor, categoryColors, categoryIcons, nextColor } from './index';

describe('the next colour', () => {
  it('is each once before any comes a second time', () => {
    const taken: CategoryColor[] = [];
    for (let at = 0; at < 24; at++) taken.push(nextColor(taken));
    expect(taken).toEqual([...categoryColors, ...categoryColors]);
  });

  it('is one that no other has less often', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...categoryColors)), (taken) => {
        const countOf = (color: CategoryColor) => taken.filter((one) => one === color).length;
        const next = countOf(nextColor(taken));
        return categoryColors.every((color) => countOf(color) >= next);
      }),
    );
  });
});

it('names no icon and no colour twice', () => {
  expect(new Set(categoryIcons).size).toBe(categoryIcons.length);
  expect(new Set(categoryColors).size).toBe(categoryColors.length);
});
