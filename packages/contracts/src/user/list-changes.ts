import { listChanges } from '../changes';

export const listUserChanges = listChanges('user');
