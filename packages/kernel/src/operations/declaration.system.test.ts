import { randomUUID } from 'node:crypto';
import { createAccount, type OperationSpec, type signIn, signOut } from '@florin/contracts';
import { type Person, queryAsAdministrator, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServiceRuntime } from '../module';
import { Problem } from '../problem';
import type { Caller } from './caller';
import { type Declaration, declarationOf } from './declaration';
import { credential } from './identity';
import { changeIdentity, type IdentityWork } from './identity-work';
import { type MutationContext, mutation } from './mutation';
import { changeHousehold } from './unit-of-work';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
afterAll(() => system.stop());

function owner(): Caller {
  return {
    subject: ada.userId,
    sessionId: randomUUID(),
    householdId: ada.householdId,
    role: 'owner',
    scopes: [],
    assurance: 1,
    requiredAssurance: 1,
    authenticatedAt: new Date(system.clock.nowMs()).toISOString(),
  };
}

function runtimeOf(service: 'transaction' | 'user'): ServiceRuntime {
  return system.system.services.get(service)!.runtime;
}

/** A row of the handler's own, to see whether it stands afterwards. */
const marked = 'declaration-test';
async function mark({ tx, householdId }: Pick<MutationContext, 'tx' | 'householdId'>): Promise<void> {
  await tx.query({
    text: `INSERT INTO transaction.idempotency (owner_kind, owner_id, key, operation, request_hash, sealed, created_at)
           VALUES ('household', $1, $2, $3, '', '', now())`,
    values: [householdId, randomUUID(), marked],
  });
}

async function marksOf(householdId: string): Promise<number> {
  const text = 'SELECT 1 FROM transaction.idempotency WHERE owner_id = $1 AND operation = $2';
  return (await queryAsAdministrator(system, text, [householdId, marked])).length;
}

type Handle = (context: MutationContext) => void;
const complete: Handle = (context) => {
  context.emit('transaction.chart-changed.v1', {});
  context.audit({ action: 'account.created' });
};

/** What a handler of create-account that writes a row and then does this answers, and whether the row is there. */
async function tryHandler(handle: Handle): Promise<[answer: string | number, isWritten: boolean]> {
  const handler = mutation(createAccount, async (_input, context) => {
    await mark(context);
    handle(context);
    return {} as never;
  });
  const input = { params: undefined, query: undefined, body: {}, ifMatch: undefined } as const;
  const rest = { idempotencyKey: randomUUID(), requestId: randomUUID(), address: undefined };
  const before = await marksOf(ada.householdId);
  const answer = await handler
    .run(runtimeOf('transaction'), owner(), { ...input, ...rest, deviceToken: undefined })
    .then(
      ({ status }) => status,
      (error: unknown) => (error instanceof Problem ? error.code : Promise.reject(error)),
    );
  return [answer, (await marksOf(ada.householdId)) > before];
}

test('a handler that does what its contract declares commits', async () => {
  expect(await tryHandler(complete)).toEqual([201, true]);
});

test.each<[string, Handle]>([
  ['without its record', (context) => context.emit('transaction.chart-changed.v1', {})],
  ['without its event', (context) => context.audit({ action: 'account.created' })],
  [
    'with a record of another action',
    (context) => {
      context.emit('transaction.chart-changed.v1', {});
      context.audit({ action: 'account.updated' });
    },
  ],
  [
    'with its record twice',
    (context) => {
      complete(context);
      context.audit({ action: 'account.created' });
    },
  ],
  [
    'with an event that it does not declare',
    (context) => {
      complete(context);
      context.emit('transaction.statement-progressed.v1', { statementId: randomUUID() });
    },
  ],
])('a handler %s is refused, and nothing it wrote stands', async (_name, handle) => {
  expect(await tryHandler(handle)).toEqual(['request/failed', false]);
});

test('a change outside of operations is held to what is given for it, unless it wrote nothing', async () => {
  const declaration = { name: 'a change', audit: 'account.created', events: [], mayEmit: [] };
  const household = { kind: 'household', id: ada.householdId } as const;
  const actor = { kind: 'service', service: 'transaction', requestId: randomUUID() } as const;
  const outcomeOf = (run: (work: Pick<MutationContext, 'tx' | 'householdId' | 'audit'>) => Promise<void>) =>
    changeHousehold(runtimeOf('transaction'), household, actor, declaration, run).then(
      () => 'done',
      (error: unknown) => (error instanceof Problem ? error.code : Promise.reject(error)),
    );
  const before = await marksOf(ada.householdId);
  expect({
    idle: await outcomeOf(async () => {}),
    silent: await outcomeOf(mark),
    other: await outcomeOf(async ({ audit }) => audit({ action: 'account.updated' })),
  }).toEqual({ idle: 'done', silent: 'request/failed', other: 'request/failed' });
  expect(await marksOf(ada.householdId)).toBe(before);
});

describe('a change to persons and memberships', () => {
  const declaration: Declaration = {
    name: 'a change',
    audit: 'member.role-changed',
    events: ['user.membership-changed.v1'],
    mayEmit: [],
  };
  type Act = (work: IdentityWork) => Promise<void>;
  /** A row in the household, to see whether it stands afterwards. */
  async function write(work: IdentityWork): Promise<void> {
    await work.tx.query({
      text: `INSERT INTO "user".idempotency (owner_kind, owner_id, key, operation, request_hash, sealed, created_at)
             VALUES ('household', $1, $2, $3, '', '', now())`,
      values: [ada.householdId, randomUUID(), marked],
    });
  }
  const emit = (work: IdentityWork, scope: Awaited<ReturnType<IdentityWork['enterHousehold']>>) =>
    work.emit(scope, 'user.membership-changed.v1', {
      userId: ada.userId,
      householdId: ada.householdId,
      role: 'owner',
    });
  const inHousehold =
    (
      ...acts: ((work: IdentityWork, scope: Awaited<ReturnType<IdentityWork['enterHousehold']>>) => unknown)[]
    ): Act =>
    async (work) => {
      const scope = await work.enterHousehold(ada.householdId);
      await write(work);
      for (const act of acts) await act(work, scope);
    };
  const record: Parameters<typeof inHousehold>[0] = (work, scope) =>
    work.audit(scope, { action: 'member.role-changed' });
  const recordOther: Parameters<typeof inHousehold>[0] = (work, scope) =>
    work.audit(scope, { action: 'member.removed' });

  async function tryAct(act: Act): Promise<[outcome: string, isWritten: boolean]> {
    const actor = { kind: 'person', userId: ada.userId, requestId: randomUUID() } as const;
    const rows = () =>
      queryAsAdministrator(system, 'SELECT 1 FROM "user".idempotency WHERE operation = $1', [marked]);
    const before = (await rows()).length;
    const outcome = await changeIdentity(runtimeOf('user'), actor, declaration, act).then(
      () => 'done',
      (error: unknown) => (error instanceof Problem ? error.code : Promise.reject(error)),
    );
    return [outcome, (await rows()).length > before];
  }

  test('commits where it does what it declares, and where it found nothing to do', async () => {
    expect(await tryAct(inHousehold(record, emit))).toEqual(['done', true]);
    expect(await tryAct(async () => {})).toEqual(['done', false]);
  });

  test.each<[string, Act]>([
    ['without its record', inHousehold(emit)],
    ['without its event', inHousehold(record)],
    ['with another record', inHousehold(recordOther, emit)],
    ['with its record twice', inHousehold(record, record, emit)],
    ['without either', inHousehold()],
  ])('is refused %s, and nothing it wrote stands', async (_name, act) => {
    expect(await tryAct(act)).toEqual(['request/failed', false]);
  });
});

const request = {
  params: undefined,
  query: undefined,
  body: {},
  idempotencyKey: undefined,
  ifMatch: undefined,
  address: undefined,
  deviceToken: undefined,
} as const;

type Run = Parameters<typeof credential<OperationSpec>>[1];
async function tryCredential(operation: typeof signOut | typeof signIn, run: Run): Promise<string | number> {
  const handler = credential(operation as never, run as never);
  const requestId = randomUUID();
  return handler.run(runtimeOf('user'), owner(), { ...request, requestId }).then(
    ({ status }) => status,
    (error: unknown) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );
}

test('an operation of several transactions records its action in the one that completes it', async () => {
  const { userId } = ada;
  const actor = { kind: 'person', userId, requestId: randomUUID() } as const;
  const answers = {
    whole: await tryCredential(signOut, async (_runtime, _input, { complete: finish }) => {
      await finish(actor, (work) => work.audit({ userId }, { action: 'session.ended' }));
      return { body: undefined };
    }),
    silent: await tryCredential(signOut, async (_runtime, _input, { complete: finish }) => {
      await finish(actor, async () => {});
      return { body: undefined };
    }),
    never: await tryCredential(signOut, async () => ({ body: undefined })),
    past: await tryCredential(signOut, async (runtime) => {
      await changeIdentity(runtime, actor, declarationOf(signOut), (work) =>
        work.audit({ userId }, { action: 'session.ended' }),
      );
      return { body: undefined };
    }),
    foreignNote: await tryCredential(signOut, async (_runtime, _input, { note }) => {
      await note(actor, (work) => work.audit({ userId }, { action: 'user.registered' }));
      return { body: undefined };
    }),
  };
  expect(answers).toEqual({
    whole: 204,
    silent: 'request/failed',
    never: 'request/failed',
    past: 'request/failed',
    foreignNote: 'request/failed',
  });
});
