import { expect, it } from 'vitest';
import type { CategoryChoice } from '@/ui/kit/category-picker/types';
import { likeliestFirst } from './category-choices';

const choices = ['rent', 'food', 'fun', 'gifts'].map((id) => ({ id }) as CategoryChoice);

it.each([
  [[], 'rent food fun gifts'],
  [['fun', 'food'], 'fun food rent gifts'],
  [['gone', 'gifts'], 'gifts rent food fun'],
])('puts %j before the others', (likelyIds, order) => {
  expect(
    likeliestFirst(choices, likelyIds)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(order);
});
