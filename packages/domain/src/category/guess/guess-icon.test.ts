import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryIcons } from '../index';
import { guessIcon } from './index';

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
