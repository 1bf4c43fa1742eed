import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '@florin/contracts';
import { expectStatus, type Person, startTestSystem, type TestSystem, untilAtRest } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Envelope } from '../events';
import { keepDeadLetter } from './keep-dead-letter';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
afterAll(() => system.stop());

test('a delivery that is given up again, because the bus brought it again, is in the trail once', async () => {
  const { runtime } = system.system.services.get('reporting')!;
  const letter: Envelope = {
    id: randomUUID(),
    name: 'transaction.chart-changed.v1',
    service: 'transaction',
    owner: { kind: 'household', id: ada.householdId },
    change: 1,
    occurredAt: new Date(system.clock.nowMs()).toISOString(),
    sealed: Buffer.from('nobody opens this'),
  };
  await keepDeadLetter(runtime, letter, 5);
  await keepDeadLetter(runtime, letter, 5);
  await untilAtRest(system, ada);
  const path = '/v1/audit-events?limit=200';
  const { rows } = expectStatus(await ada.send<{ rows: AuditEvent[] }>('GET', path), 200).body;
  const told = rows.filter(({ action }) => action === 'event.dead-lettered');
  expect(told.map(({ target }) => target)).toEqual([{ kind: 'event', id: letter.id }]);
});
