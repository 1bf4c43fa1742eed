import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CategoryColor, categoryColors, categoryIcons, guessIcon, nextColor } from './index';

describe('the icon of a name', () => {
  it.each([
    ['Rent', 'house'],
    ['Wocheneinkauf', 'basket'],
    ['Groceries', 'basket'],
    ['Lebensmittel', 'basket'],
    ['Auto', 'car'],
    ['Autoversicherung', 'shield'],
    ['Car insurance', 'car'],
    ['Kfz-Steuer', 'car'],
    ['Hundesteuer', 'scroll'],
    ['Zahnarzt', 'pill'],
    ['Friseur', 'scissors'],
    ['Kinderspielzeug', 'toy'],
    ['Netflix subscription', 'repeat'],
    ['Handyvertrag', 'phone'],
    ['Heizung', 'flame'],
    ['Café', 'coffee'],
    ['Müsli', 'tag'],
    ['Barista course', 'graduate'],
    ['My salary', 'briefcase'],
    ['Weihnachtsgeschenke', 'cake'],
    ['Kirchensteuer', 'scroll'],
    ['', 'tag'],
    ['日本', 'tag'],
  ])('%s shows %s', (name, icon) => {
    expect(guessIcon(name)).toBe(icon);
  });

  it('is one of the icons, whatever the name', () => {
    fc.assert(fc.property(fc.string(), (name) => categoryIcons.includes(guessIcon(name))));
  });
});

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
