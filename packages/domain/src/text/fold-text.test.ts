import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './index';

describe('foldText', () => {
  it.each([
    ['Café MÜLLER', 'cafe muller'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Smørrebrød', 'smorrebrod'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['Ｃafé', 'cafe'],
    ['e\u0301', 'e'],
    ['日本', '日本'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
