import { expect, it } from 'vitest';
import { hrefOf } from './routes';

it.each([
  [{ route: 'overview' }, '/'],
  [{ route: 'transactions', params: {} }, '/transactions'],
  [{ route: 'transactions', params: { categoryId: 'c1', text: '' } }, '/transactions?categoryId=c1'],
  [{ route: 'transactions', params: { text: 'a & b' } }, '/transactions?text=a+%26+b'],
] as const)('gives %j the address %s', (target, href) => {
  expect(hrefOf(target)).toBe(href);
});
