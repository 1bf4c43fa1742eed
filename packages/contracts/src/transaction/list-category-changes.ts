import { listChanges } from '../changes';
import { category } from './resources';

export const listCategoryChanges = listChanges('categories', 'category', category, {
  role: 'viewer',
  scope: 'accounts:read',
});
