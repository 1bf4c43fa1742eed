import { randomUUID } from 'node:crypto';
import type {
  CategoryGroup,
  Notification,
  OperationName,
  Statement,
  StatementPreview,
} from '@florin/contracts';
import {
  expectStatus,
  importStatementFile,
  makeBudget,
  memberOf,
  type Person,
  type TestSystem,
} from '@florin/testkit';

/** A request that would succeed for an owner, with ids of things that are really there. */
export type Sample = {
  path: string;
  body?: unknown;
  ifMatch?: number;
  /** What another household's member gets who names the ids but not the household. */
  withoutHousehold?: number;
  /** What a member gets whose role suffices for the operation, but not for this request. */
  statusBelowOwner?: number;
};

const password = 'tall ships sail at noon 7';
const csv = 'Date,Payee,Amount\n2026-11-02,Corner shop,-12.50\n';

async function newCategory(owner: Person) {
  const groups = await owner.changes<CategoryGroup>('category-groups');
  const groupId = groups.rows.find((group) => group.kind === 'expense')?.id;
  const body = { id: randomUUID(), groupId, name: 'Sample' };
  return expectStatus(
    await owner.send<{ id: string; change: number }>('POST', '/v1/categories', { body }),
    201,
  ).body;
}

function newGroup() {
  return { id: randomUUID(), name: 'Sample', kind: 'expense' };
}

async function aGroup(owner: Person): Promise<CategoryGroup> {
  const body = newGroup();
  return expectStatus(await owner.send<CategoryGroup>('POST', '/v1/category-groups', { body }), 201).body;
}

async function newStatement(owner: Person): Promise<Statement> {
  const account = await owner.account();
  const path = `/v1/statements?id=${randomUUID()}&accountId=${account.id}&fileName=november.csv`;
  return expectStatus(await owner.upload<StatementPreview>(path, csv), 201).body.statement;
}

async function newTransaction(owner: Person) {
  return owner.transaction({ accountId: (await owner.account()).id });
}

async function newBudget(owner: Person) {
  return makeBudget(owner, { categoryId: (await newCategory(owner)).id });
}

/** Somebody who joined just now, and the household as it then stands. */
async function aMemberOf(owner: Person, system: TestSystem): Promise<Sample> {
  const { userId } = await memberOf(owner, 'viewer', system);
  const { rows } = await owner.changes<{ id: string; change: number }>('households');
  const path = `/v1/households/${owner.householdId}/members/${userId}`;
  return { path, ifMatch: rows[0]!.change, withoutHousehold: 404 };
}

async function aNotification(owner: Person): Promise<Notification> {
  const before = (await owner.changes<Notification>('notifications')).rows[0];
  if (before) return before;
  const { categoryId } = await newBudget(owner);
  const account = await owner.account();
  const amountMinor = -20_000;
  await owner.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] });
  for (;;) {
    const [row] = (await owner.changes<Notification>('notifications')).rows;
    if (row) return row;
  }
}

const changes = (service: string) => async () => ({
  path: `/v1/${service}/changes`,
  withoutHousehold: 200,
});

const deadLetters = async (service: string) => ({
  path: `/v1/${service}/dead-letters`,
  withoutHousehold: 200,
});
const replay = async (service: string) => ({
  path: `/v1/${service}/dead-letters/replay`,
  withoutHousehold: 200,
});

/** One for each operation there is; the type and a test see to it that none is left out. */
export const samples: Record<OperationName, (owner: Person, system: TestSystem) => Promise<Sample>> = {
  'user/register': async () => ({
    path: '/v1/register',
    body: { email: `${randomUUID()}@example.org`, password, displayName: 'New' },
  }),
  'user/sign-in': async (owner) => ({ path: '/v1/sign-in', body: { email: owner.email, password } }),
  'user/sign-out': async () => ({ path: '/v1/sign-out' }),
  'user/get-session': async () => ({ path: '/v1/session' }),
  'user/resolve-session': async () => ({
    path: '/internal/resolve-session',
    body: { sessionToken: 'A'.repeat(43) },
  }),
  'user/create-household': async () => ({
    path: '/v1/households',
    body: { id: randomUUID(), name: 'Second home', currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'de' },
  }),
  'user/change-member-role': async (owner, system) => ({
    ...(await aMemberOf(owner, system)),
    body: { role: 'editor' },
  }),
  'user/remove-member': async (owner, system) => ({
    ...(await aMemberOf(owner, system)),
    statusBelowOwner: 403,
  }),
  'user/list-changes': changes('user'),
  'user/update-household': async (owner) => {
    const { rows } = await owner.changes<{ id: string; change: number }>('households');
    const [home] = rows;
    return {
      path: `/v1/households/${owner.householdId}`,
      body: { name: 'Renamed' },
      ifMatch: home!.change,
      withoutHousehold: 404,
    };
  },
  'transaction/correct-balance': async (owner) => {
    const { id } = await owner.account();
    return {
      path: `/v1/accounts/${id}/balance-corrections`,
      body: { id: randomUUID(), on: '2026-11-20', balanceMinor: 1250 },
      withoutHousehold: 404,
    };
  },
  'transaction/create-account': async () => ({
    path: '/v1/accounts',
    body: {
      id: randomUUID(),
      name: 'Sample',
      kind: 'cash',
      currency: 'EUR',
      stated: { on: '2000-01-01', balanceMinor: 0 },
    },
    withoutHousehold: 201,
  }),
  'transaction/update-account': async (owner) => {
    const { id, change } = await owner.account();
    return { path: `/v1/accounts/${id}`, body: { name: 'Renamed' }, ifMatch: change, withoutHousehold: 404 };
  },
  'transaction/delete-account': async (owner) => {
    const { id, change } = await owner.account();
    return { path: `/v1/accounts/${id}`, ifMatch: change, withoutHousehold: 404 };
  },
  'transaction/create-category': async (owner) => {
    const groups = await owner.changes<CategoryGroup>('category-groups');
    const body = { id: randomUUID(), groupId: groups.rows[0]!.id, name: 'Sample' };
    return { path: '/v1/categories', body, withoutHousehold: 400 };
  },
  'transaction/get-category': async (owner) => ({
    path: `/v1/categories/${(await newCategory(owner)).id}`,
    withoutHousehold: 404,
  }),
  'transaction/update-category': async (owner) => {
    const { id, change } = await newCategory(owner);
    return {
      path: `/v1/categories/${id}`,
      body: { name: 'Renamed' },
      ifMatch: change,
      withoutHousehold: 404,
    };
  },
  'transaction/delete-category': async (owner) => {
    const { id, change } = await newCategory(owner);
    return { path: `/v1/categories/${id}`, ifMatch: change, withoutHousehold: 404 };
  },
  'transaction/merge-categories': async (owner) => {
    const into = await newCategory(owner);
    const { id, change } = await newCategory(owner);
    const body = { intoId: into.id };
    return { path: `/v1/categories/${id}/merge`, body, ifMatch: change, withoutHousehold: 404 };
  },
  'transaction/create-category-group': async () => ({
    path: '/v1/category-groups',
    body: newGroup(),
    withoutHousehold: 201,
  }),
  'transaction/update-category-group': async (owner) => {
    const { id, change } = await aGroup(owner);
    const body = { name: 'Renamed' };
    return { path: `/v1/category-groups/${id}`, body, ifMatch: change, withoutHousehold: 404 };
  },
  'transaction/delete-category-group': async (owner) => {
    const { id, change } = await aGroup(owner);
    return { path: `/v1/category-groups/${id}`, ifMatch: change, withoutHousehold: 404 };
  },
  'transaction/create-transaction': async (owner) => {
    const account = await owner.account();
    const splits = [{ categoryId: (await newCategory(owner)).id, amountMinor: -100 }];
    const given = { on: '2026-11-20', amountMinor: -100, payee: 'Kiosk', splits };
    return {
      path: '/v1/transactions',
      body: { id: randomUUID(), accountId: account.id, ...given },
      withoutHousehold: 400,
    };
  },
  'transaction/get-transaction': async (owner) => ({
    path: `/v1/transactions/${(await newTransaction(owner)).id}`,
    withoutHousehold: 404,
  }),
  'transaction/update-transaction': async (owner) => {
    const { id, change } = await newTransaction(owner);
    return { path: `/v1/transactions/${id}`, body: { note: 'seen' }, ifMatch: change, withoutHousehold: 404 };
  },
  'transaction/update-transactions': async (owner) => {
    const { id } = await newTransaction(owner);
    const changes = [{ kind: 'update', id, note: 'seen' }];
    // Without the household there is nobody of that name, and what is not there is passed over.
    return { path: '/v1/transactions', body: { changes }, withoutHousehold: 200 };
  },
  'transaction/delete-transaction': async (owner) => {
    const { id, change } = await newTransaction(owner);
    return { path: `/v1/transactions/${id}`, ifMatch: change, withoutHousehold: 404 };
  },
  'transaction/list-transactions': async () => ({ path: '/v1/transactions', withoutHousehold: 200 }),
  'transaction/preview-statement': async (owner) => ({
    path: `/v1/statements?id=${randomUUID()}&accountId=${(await owner.account()).id}&fileName=a.csv`,
    body: new TextEncoder().encode(csv),
    withoutHousehold: 400,
  }),
  'transaction/preview-statement-again': async (owner) => ({
    path: `/v1/statements/${(await newStatement(owner)).id}/preview`,
    body: { csvMapping: null },
    withoutHousehold: 404,
  }),
  'transaction/import-statement': async (owner) => ({
    path: `/v1/statements/${(await newStatement(owner)).id}/import`,
    withoutHousehold: 404,
  }),
  'transaction/undo-import': async (owner) => ({
    path: `/v1/statements/${(await importStatementFile(owner, (await owner.account()).id, csv)).id}/undo`,
    withoutHousehold: 404,
  }),
  'transaction/list-changes': changes('transaction'),
  'budgeting/create-budget': async (owner) => ({
    path: '/v1/budgets',
    body: { id: randomUUID(), categoryId: (await newCategory(owner)).id, plannedMinor: 5000 },
    withoutHousehold: 400,
  }),
  'budgeting/update-budget': async (owner) => {
    const { id, change } = await newBudget(owner);
    return { path: `/v1/budgets/${id}`, body: { plannedMinor: 1 }, ifMatch: change, withoutHousehold: 404 };
  },
  'budgeting/delete-budget': async (owner) => {
    const { id, change } = await newBudget(owner);
    return { path: `/v1/budgets/${id}`, ifMatch: change, withoutHousehold: 404 };
  },
  'budgeting/list-changes': changes('budgeting'),
  'reporting/spending-by-category': async () => ({
    path: '/v1/reports/spending-by-category?from=2026-11-01&to=2026-11-30',
    withoutHousehold: 200,
  }),
  'reporting/search-transactions': async () => ({
    path: '/v1/transactions/search?text=shop',
    withoutHousehold: 200,
  }),
  'notification/list-changes': changes('notification'),
  'notification/mark-notification-read': async (owner) => ({
    path: `/v1/notifications/${(await aNotification(owner)).id}/read`,
    withoutHousehold: 404,
  }),
  'audit/list-audit-events': async () => ({ path: '/v1/audit-events', withoutHousehold: 200 }),
  'transaction/list-dead-letters': () => deadLetters('transaction'),
  'transaction/replay-dead-letters': () => replay('transaction'),
  'budgeting/list-dead-letters': () => deadLetters('budgeting'),
  'budgeting/replay-dead-letters': () => replay('budgeting'),
  'reporting/list-dead-letters': () => deadLetters('reporting'),
  'reporting/replay-dead-letters': () => replay('reporting'),
  'notification/list-dead-letters': () => deadLetters('notification'),
  'notification/replay-dead-letters': () => replay('notification'),
  'audit/list-dead-letters': () => deadLetters('audit'),
  'audit/replay-dead-letters': () => replay('audit'),
  'audit/list-own-dead-letters': async () => ({ path: '/v1/audit/own-dead-letters' }),
  'audit/replay-own-dead-letters': async () => ({ path: '/v1/audit/own-dead-letters/replay' }),
  'transaction/list-ledger-entries': async () => ({ path: '/internal/ledger-entries' }),
  'budgeting/rebuild-ledger': async () => ({ path: '/v1/budgeting/ledger/rebuild', withoutHousehold: 200 }),
  'reporting/rebuild-ledger': async () => ({ path: '/v1/reporting/ledger/rebuild', withoutHousehold: 200 }),
};
