import { listChanges } from '../changes';
import { household } from './resources';

export const listHouseholdChanges = listChanges('households', 'household', household, {
  role: 'viewer',
  scope: 'household:read',
});
