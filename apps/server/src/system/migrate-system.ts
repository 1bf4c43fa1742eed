import { rolePassword, type ServiceModule } from '@florin/kernel';
import { type DatabaseAddress, migrate, relayRoleOf, roleOf } from '@florin/kernel/database';
import type { MasterKey } from '@florin/kernel/keyring';

/** Brings the schemas of the given services up to date, with their roles and policies. */
export async function migrateSystem(
  administrator: DatabaseAddress,
  masterKey: MasterKey,
  modules: readonly ServiceModule[],
): Promise<void> {
  const schemas = await Promise.all(
    modules.map(async (module) => ({
      service: module.name,
      migrationsFolder: module.migrationsFolder,
      password: await rolePassword(masterKey, roleOf(module.name)),
      relayPassword: await rolePassword(masterKey, relayRoleOf(module.name)),
      hasJobs: module.jobs.length + module.schedules.length > 0,
    })),
  );
  await migrate(administrator, schemas);
}
