import { expect, it } from 'vitest';
import { everything, nothing, toggled, upTo, within } from './selection';

const order = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort().join('');

it('takes rows in and out one by one', () => {
  const two = toggled(toggled(nothing, 'b'), 'd');
  expect([chosen(two), chosen(toggled(two, 'b'))]).toEqual(['bd', 'd']);
});

it('goes on from the row chosen last, in both directions', () => {
  const from = toggled(nothing, 'c');
  expect([chosen(upTo(from, 'e', order)), chosen(upTo(from, 'a', order))]).toEqual(['cde', 'abc']);
});

it('keeps its anchor, so that a range can be drawn further', () => {
  const once = upTo(toggled(nothing, 'b'), 'c', order);
  expect(chosen(upTo(once, 'e', order))).toBe('bcde');
});

it('without an anchor a range is the row itself', () => {
  expect(chosen(upTo(nothing, 'c', order))).toBe('c');
});

it('holds everything, and only what is listed', () => {
  const all = everything(order);
  expect(chosen(all)).toBe('abcde');
  expect(chosen(within(all, (id) => id < 'c'))).toBe('ab');
  expect(within(all, () => true)).toBe(all);
});
