import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { changeMemberRoleHandler } from './change-member-role';
import { createHouseholdHandler } from './create-household';
import { getSessionHandler } from './get-session';
import { listChangesHandler } from './list-changes';
import { registerHandler } from './register';
import { removeMemberHandler } from './remove-member';
import { resolveSessionHandler } from './resolve-session';
import { signInHandler } from './sign-in';
import { signOutHandler } from './sign-out';
import { updateHouseholdHandler } from './update-household';

export { joinHousehold } from './join-household';

export const userService = defineService({
  name: 'user',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [
    registerHandler,
    signInHandler,
    signOutHandler,
    getSessionHandler,
    resolveSessionHandler,
    createHouseholdHandler,
    updateHouseholdHandler,
    changeMemberRoleHandler,
    removeMemberHandler,
    listChangesHandler,
  ],
  subscriptions: [],
  jobs: [],
  schedules: [],
});
