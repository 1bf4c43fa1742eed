import { expect, it } from 'vitest';
import type { CategoryTree } from '@/data';
import { findCategories } from './find-categories';

function group(
  id: string,
  kind: 'expense' | 'income',
  names: readonly string[],
): CategoryTree['groups'][number] {
  const categories = names.map((name, position) => ({
    id: name,
    groupId: id,
    name,
    position,
    isArchived: name.startsWith('Old'),
    change: 1,
  }));
  return {
    id,
    name: id,
    kind,
    position: 0,
    change: 1,
    categories,
  } as unknown as CategoryTree['groups'][number];
}
const tree = {
  groups: [
    group('Living', 'expense', ['Rent', 'Groceries', 'Car rental', 'Old rent', 'Café']),
    group('Income', 'income', ['Salary', 'Parent allowance']),
  ],
};
const find = (text: string, recentIds: string[] = [], isIncome = false) =>
  findCategories(tree, text, { recentIds, isIncome }).map(({ name }) => name);

it.each([
  [
    'the beginning of a name before that of a word, before the middle',
    'ren',
    ['Rent', 'Car rental', 'Parent allowance'],
  ],
  ['letter case and accents do not matter', 'CAFE', ['Café']],
  ['the group finds all that is in it', 'liv', ['Rent', 'Groceries', 'Car rental', 'Café']],
  ['nothing fits', 'zzz', []],
])('%s', (_name, text, expected) => {
  expect(find(text)).toEqual(expected);
});

it('with nothing typed, what was used last comes first, then what fits the money', () => {
  expect(find('', ['Groceries', 'Salary']).slice(0, 3)).toEqual(['Groceries', 'Salary', 'Rent']);
  expect(find('', [], true).slice(0, 2)).toEqual(['Salary', 'Parent allowance']);
});

it('never offers what is archived', () => {
  expect(find('old')).toEqual([]);
});
