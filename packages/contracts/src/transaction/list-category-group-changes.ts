import { listChanges } from '../changes';
import { categoryGroup } from './resources';

export const listCategoryGroupChanges = listChanges('category-groups', 'category-group', categoryGroup, {
  role: 'viewer',
  scope: 'accounts:read',
});
