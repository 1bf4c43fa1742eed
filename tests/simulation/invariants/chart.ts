import { expectSameTexts, type Invariant } from '../driver/invariant';

/** A household has the categories that it began with, and those that somebody added. */
export const chartIsOnce: Invariant = {
  name: 'categories are there once',
  check({ done, firstCategoryIds }, { categories }) {
    const added = done
      .filter(({ operation }) => operation === 'transaction/create-category')
      .map(({ body }) => String(body.id));
    const there = categories.map(({ id }) => id);
    expectSameTexts(there, [...firstCategoryIds, ...added], 'the categories');
  },
};
