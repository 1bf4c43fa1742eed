import { expect, it } from 'vitest';
import { wordsOf } from './index';

it.each([
  ['Café  Müller GmbH, Berlin', ['cafe', 'muller', 'gmbh', 'berlin']],
  ['AMZN*Mktp.DE/123-456', ['amzn', 'mktp', 'de', '123', '456']],
  ['«Бар» „Ёлка“', ['бар', 'елка']],
  ['日本、東京', ['日本', '東京']],
  ['…', []],
  ['', []],
])('the words of "%s" are %j', (text, words) => {
  // Cyrillic Ё decomposes to Е with a mark that is left out like any other.
  expect(wordsOf(text)).toEqual(words);
});
