import { fileURLToPath } from 'node:url';
import { defineService, type ServiceModule } from '@florin/kernel';
import { changeMemberRoleHandler } from './change-member-role';
import { createHouseholdHandler } from './create-household';
import { getSessionHandler } from './get-session';
import { listChangesHandler } from './list-changes';
import { createPasswordHasher, type HashCost } from './password';
import { registerHandler } from './register';
import { removeMemberHandler } from './remove-member';
import { resolveSessionHandler } from './resolve-session';
import { signInHandler } from './sign-in';
import { signOutHandler } from './sign-out';
import { updateHouseholdHandler } from './update-household';

export { joinHousehold } from './join-household';

/** The user service; what hashing a password costs is chosen only by tests that are about something else. */
export function createUserService(options: { passwordCost?: HashCost } = {}): ServiceModule {
  // One hasher for the whole service, because it is what bounds the memory that hashing takes.
  const passwords = createPasswordHasher(options.passwordCost);
  return defineService({
    name: 'user',
    migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
    operations: [
      registerHandler(passwords),
      signInHandler(passwords),
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
}

export const userService = createUserService();
