import { describe, expect, it } from 'vitest';
import type { Transaction } from '@/data';
import { inOrder, pressed, readOrder, writeOrder } from './order';

function row(id: string, payee: string, amountMinor: number, accountId = 'a1'): Transaction {
  return { id, payee, amountMinor, accountId, splits: [{ categoryId: payee, amountMinor }] } as Transaction;
}
const rows = [row('5', 'Zoo', -100), row('4', 'äpfel', -900), row('3', 'Bio', 5000), row('2', 'Zoo', -200)];
const names = {
  category: ({ splits }: Transaction) => splits[0]?.categoryId ?? '',
  account: ({ accountId }: Transaction) => accountId,
  locale: 'de-DE',
};
const ids = (text: string) =>
  inOrder(rows, readOrder(text), names)
    .map(({ id }) => id)
    .join('');

describe('the order of the register', () => {
  it.each([
    ['', '5432'],
    ['day', '2345'],
    ['payee', '4352'],
    ['-payee', '5234'],
    ['category', '4352'],
    ['account', '5432'],
    ['-amount', '3524'],
    ['amount', '4253'],
    ['nonsense', '5432'],
  ])('"%s"', (text, expected) => {
    expect(ids(text)).toBe(expected);
  });

  it('is the same array where nothing has to move', () => {
    expect(inOrder(rows, readOrder(''), names)).toBe(rows);
  });

  it.each(['', 'day', 'payee', '-amount'])('"%s" is written as it was read', (text) => {
    expect(writeOrder(readOrder(text))).toBe(text);
  });

  it('turns around when its head is pressed again', () => {
    expect(pressed(readOrder('payee'), 'payee')).toEqual(readOrder('-payee'));
    expect(pressed(readOrder('payee'), 'amount')).toEqual(readOrder('-amount'));
    expect(pressed(readOrder('-amount'), 'category')).toEqual(readOrder('category'));
  });
});
