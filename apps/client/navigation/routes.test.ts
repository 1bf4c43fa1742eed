import { expect, it } from 'vitest';
import { hrefOf, paramsOf } from './routes';

it.each([
  [{ route: 'overview', params: {} }, '/'],
  [{ route: 'transactions', params: {} }, '/transactions'],
  [{ route: 'transactions', params: { categoryId: 'c1', text: '' } }, '/transactions?categoryId=c1'],
  [{ route: 'transactions', params: { text: 'a & b' } }, '/transactions?text=a+%26+b'],
  [{ route: 'settings', params: {} }, '/settings'],
  [{ route: 'settings', params: { page: 'you' } }, '/settings/you'],
  [{ route: 'account', params: { id: 'a1' } }, '/account?id=a1'],
] as const)('gives %j the address %s, and reads it back', (target, href) => {
  expect(hrefOf(target)).toBe(href);
  const [path = '', query = ''] = href.split('?');
  const given = Object.entries(target.params ?? {}).filter(([, value]) => value);
  expect(paramsOf(target.route, path, query)).toEqual(Object.fromEntries(given));
});
