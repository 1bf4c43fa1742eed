import { ModelServer } from './model-server';

/** The model with what a household has at first: its own row and two accounts. */
export function createModelHousehold(): ModelServer {
  const server = new ModelServer();
  const { householdId: id, accountIds } = server;
  const household = { id, name: 'Home', currency: 'EUR', timeZone: 'UTC', locale: 'en', members: [] };
  server.put('households', [{ ...household, change: 0 }]);
  const account = { name: 'Current', kind: 'checking' as const, currency: 'EUR', isClosed: false, change: 0 };
  server.put(
    'accounts',
    accountIds.map((accountId) => ({
      ...account,
      id: accountId,
      stated: { on: '2000-01-01', balanceMinor: 0 },
    })),
  );
  return server;
}
