import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { createHouseholdHandler } from './create-household';
import { getSessionHandler } from './get-session';
import { listChangesHandlers } from './list-changes';
import { registerHandler } from './register';
import { resolveSessionHandler } from './resolve-session';
import { signInHandler } from './sign-in';
import { signOutHandler } from './sign-out';
import { updateHouseholdHandler } from './update-household';

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
    ...listChangesHandlers,
  ],
  subscriptions: [],
  jobs: [],
});
