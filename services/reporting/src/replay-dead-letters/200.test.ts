import type { AuditEvent, OutputOf, replayReportingDeadLetters } from '@florin/contracts';
import {
  expectStatus,
  type OwnTestSystem,
  type Person,
  queryAsAdministrator,
  startTestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Replayed = OutputOf<typeof replayReportingDeadLetters>;
type Letter = { eventId: string; name: string; source: string; sourceChange: number; attempts: number };

let system: OwnTestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  ada = await system.person();
});
afterAll(() => system.stop());

async function letters(person = ada): Promise<Letter[]> {
  return expectStatus(await person.send<{ rows: Letter[] }>('GET', '/v1/reporting/dead-letters'), 200).body
    .rows;
}

async function replay(): Promise<Replayed> {
  return expectStatus(await ada.send<Replayed>('POST', '/v1/reporting/dead-letters/replay'), 200).body;
}

async function found(text: string): Promise<number> {
  const path = `/v1/transactions/search?text=${text}`;
  return expectStatus(await ada.send<{ total: number }>('GET', path), 200).body.total;
}

async function trail(action: string): Promise<AuditEvent[]> {
  const { rows } = expectStatus(
    await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events?limit=200'),
    200,
  ).body;
  return rows.filter((row) => row.action === action);
}

test('what could not be taken into effect is listed, alarmed and replayed in order', async () => {
  const account = await ada.account();
  await ada.transaction({ accountId: account.id, payee: 'Before' });
  await system.eventually(async () => expect(await found('before')).toBe(1));
  expect(await letters()).toEqual([]);

  await queryAsAdministrator(system, 'ALTER TABLE reporting.ledger_month RENAME TO elsewhere');
  const first = await ada.transaction({ accountId: account.id, payee: 'Kiosk' });
  const headers = { 'if-match': `"${first.change}"` };
  const body = { payee: 'Newsstand' };
  const edited = expectStatus(
    await ada.send<{ change: number }>('PATCH', `/v1/transactions/${first.id}`, { body, headers }),
    200,
  ).body;
  await system.eventually(async () => expect(await letters()).toHaveLength(2), 15_000);
  expect(await letters()).toMatchObject([
    {
      name: 'transaction.transactions-changed.v1',
      source: 'transaction',
      sourceChange: first.change,
      attempts: 5,
    },
    { name: 'transaction.transactions-changed.v1', source: 'transaction', sourceChange: edited.change },
  ]);
  expect(await letters(await system.person())).toEqual([]);
  await system.eventually(async () => {
    const recorded = await trail('event.dead-lettered');
    expect(recorded.map(({ outcome, after }) => [outcome, after])).toHaveLength(2);
  });

  // As long as the cause stands they stay.
  expect(await replay()).toEqual({ replayedCount: 0, failedCount: 2 });
  expect(await letters()).toHaveLength(2);

  await queryAsAdministrator(system, 'ALTER TABLE reporting.elsewhere RENAME TO ledger_month');
  expect(await replay()).toEqual({ replayedCount: 2, failedCount: 0 });
  expect(await letters()).toEqual([]);
  expect([await found('kiosk'), await found('newsstand')]).toEqual([0, 1]);
  expect(await replay()).toEqual({ replayedCount: 0, failedCount: 0 });
  await system.eventually(async () => expect(await trail('event.replayed')).toHaveLength(3));
});
