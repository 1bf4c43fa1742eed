import type { CategoryTree } from '../types';
import { follow, useLive } from './use-live';

const none: CategoryTree = { groups: [], byId: new Map() };
const followCategories = follow('categories', 'category-groups');

export function useCategories(): CategoryTree {
  return useLive(followCategories, (household) => household.categories(), none);
}
