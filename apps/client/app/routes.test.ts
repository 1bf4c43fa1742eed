import { expect, it } from 'vitest';
import { hrefOf, tabs } from './routes';

it('shows the tabs in their order and no tab for a feature that is not there', () => {
  expect(tabs.map((tab) => tab.name)).toEqual(['overview', 'transactions', 'budgets', 'reports']);
});

it.each([
  [{ route: 'overview' }, '/'],
  [{ route: 'transactions', params: {} }, '/transactions'],
  [{ route: 'transactions', params: { categoryId: 'c1', text: '' } }, '/transactions?categoryId=c1'],
  [{ route: 'transactions', params: { text: 'a & b' } }, '/transactions?text=a+%26+b'],
] as const)('gives %j the address %s', (target, href) => {
  expect(hrefOf(target)).toBe(href);
});
