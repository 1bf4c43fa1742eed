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

it.each([
  ['transactions', '/transactions', 'from=garbage&to=9999-99-99', {}],
  ['transactions', '/transactions', 'from=2026-02-31&to=2026-11-30', { to: '2026-11-30' }],
  ['transactions', '/transactions', 'from=1000-01-01&least=-5&most=1e9&status=open', {}],
  [
    'transactions',
    '/transactions',
    'id=%3Cb%3E&accountId=a1&categoryId=c1,none',
    { accountId: 'a1', categoryId: 'c1,none' },
  ],
  ['transactions', '/transactions', 'toString=x&constructor=y&text=a%25', { text: 'a%' }],
  ['transactions', '/transactions', 'sort=-amount&least=10', { sort: '-amount', least: '10' }],
  [
    'reports',
    '/reports',
    'range=custom&from=0001-01-01&to=2026-11-30',
    { range: 'custom', to: '2026-11-30' },
  ],
  ['budgets', '/budgets', 'id=%00&month=2026-99', {}],
  ['account', '/account', 'id=', {}],
  ['import', '/import', 'accountId=a%20b', {}],
  ['settings', '/settings/nowhere', '', {}],
  ['settings', '/settings/%E0%A4%A', '', {}],
  ['settings', '/settings/you', 'page=nowhere', { page: 'you' }],
] as const)('of what opens %s by %s?%s takes what is valid', (name, path, query, valid) => {
  expect(paramsOf(name, path, query)).toEqual(valid);
});
