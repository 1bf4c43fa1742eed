import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Notification } from '@florin/contracts';
import { eventually, openLive, rowsSent } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFigures, reportedFor } from './figures';
import { filesWith } from './files-with';
import { type Household, spend, startHousehold } from './household';
import { missingServers, type Split, splitRoles, startSplit } from './start-split';
import { beginImport, imported, statementOf } from './statement';

const missing = missingServers();
const title = `one process per role${missing.length > 0 ? ` (left out: ${missing.join(', ')} not installed)` : ''}`;

describe.runIf(missing.length === 0)(title, () => {
  let split: Split;
  beforeAll(async () => {
    split = await startSplit();
  });
  afterAll(() => split?.stop());

  async function newHousehold(plannedMinor: number): Promise<Household> {
    return startHousehold(await split.person(), plannedMinor);
  }

  it('does what one process does: from the first household to the alert on an open device', async () => {
    const home = await newHousehold(10_000);
    const live = await openLive(split.url, home.person);
    const startedAtMs = performance.now();
    await spend(home, 8_500);
    await eventually(async () => expect(rowsSent(live.events, 'notifications')).toHaveLength(1));
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
    await live.close();
    await expectFigures(home, { spentMinor: 8_500, transactionCount: 1, percents: [80] });
    await spend(home, 2_000);
    await expectFigures(home, { spentMinor: 10_500, transactionCount: 2, percents: [100] });
  });

  it.each(splitRoles)('loses nothing and doubles nothing when %s is killed amid writes', async (role) => {
    const home = await newHousehold(10_000);
    const amounts = Array.from({ length: 40 }, (_, index) => 240 + index);
    const written = writeAll(home, amounts);
    await sleep(300);
    await split.kill(role);
    await split.restarted(role);
    await written;
    const figures = { spentMinor: sumOf(amounts), transactionCount: amounts.length };
    await expectFigures(home, { ...figures, percents: [100] });
  });

  it('finishes an import whose processes are killed, and a second import of the file adds nothing', async () => {
    const home = await newHousehold(10_000);
    const { person, accountId } = home;
    const rowCount = 8_000;
    const { text, spentMinor } = statementOf(rowCount);
    const statement = await beginImport(home, text);
    for (const role of ['transaction', 'reporting', 'transaction'] as const) {
      await sleep(400);
      await split.kill(role);
      await split.restarted(role);
    }
    expect(await imported(home, statement)).toMatchObject({ importedCount: rowCount });
    await eventually(async () => {
      await sleep(100);
      expect(await reportedFor(person, null)).toEqual({ spentMinor, transactionCount: rowCount });
    }, 60_000);
    const again = await beginImport(home, text);
    expect(await imported(home, again)).toMatchObject({ importedCount: 0, duplicateCount: rowCount });
    expect(await person.balance(accountId)).toBe(-spentMinor);
  });

  it('answers 503 within two seconds while PostgreSQL is away, survives, and is back within ten seconds', async () => {
    const home = await newHousehold(100_000);
    await spend(home, 100);
    const before = splitRoles.map((role) => split.processOf(role));
    await split.postgres.stop();
    const awayUntilMs = performance.now() + 5_000;
    while (performance.now() < awayUntilMs) {
      const askedAtMs = performance.now();
      const reply = await home.person.send('POST', '/v1/accounts', { body: accountBody() });
      expect(reply.status).toBe(503);
      expect(performance.now() - askedAtMs).toBeLessThan(2_000);
      await sleep(300);
    }
    await split.postgres.start();
    const backAtMs = performance.now();
    await spend(home, 200);
    expect(performance.now() - backAtMs).toBeLessThan(10_000);
    await expectFigures(home, { spentMinor: 300, transactionCount: 2, percents: [] });
    const statement = await beginImport(home, statementOf(20).text);
    expect(await imported(home, statement)).toMatchObject({ importedCount: 20 });
    expect(splitRoles.map((role) => split.processOf(role))).toEqual(before);
  });

  it('loses nothing and doubles nothing when the servers themselves are killed amid writes', async () => {
    const home = await newHousehold(10_000);
    const amounts = Array.from({ length: 80 }, (_, index) => 110 + index);
    const written = writeAll(home, amounts);
    // RabbitMQ writes down that a queue exists up to two seconds after it has said so.
    await sleep(2_500);
    const restarted = (async () => {
      for (const server of [split.postgres, split.rabbitmq, split.redis]) {
        await server.stop('SIGKILL');
        await server.start();
      }
    })();
    await Promise.all([restarted, written]);
    const figures = { spentMinor: sumOf(amounts), transactionCount: amounts.length };
    await expectFigures(home, { ...figures, percents: [100] }, 60_000);
  });

  it('acknowledges writes while RabbitMQ is away, and catches up on every device when it is back', async () => {
    const home = await newHousehold(1_000);
    await spend(home, 100);
    await expectFigures(home, { spentMinor: 100, transactionCount: 1, percents: [] });
    const live = await openLive(split.url, home.person);
    // RabbitMQ writes down that a queue exists up to two seconds after it has said so.
    await sleep(2_500);
    await split.rabbitmq.stop('SIGKILL');
    for (let count = 0; count < 10; count += 1) {
      const askedAtMs = performance.now();
      await spend(home, 100);
      expect(performance.now() - askedAtMs).toBeLessThan(1_000);
    }
    await split.rabbitmq.start();
    const figures = { spentMinor: 1_100, transactionCount: 11 };
    await expectFigures(home, { ...figures, percents: [100] }, 60_000);
    await eventually(async () => {
      expect(new Set(rowsSent(live.events, 'transactions').map(({ id }) => id)).size).toBe(11);
      // One alert that rises in place; what it was in between may be told or not.
      const told = rowsSent<Notification>(live.events, 'notifications');
      expect(new Set(told.map(({ id }) => id)).size).toBe(1);
      expect(told.at(-1)?.facts.percent).toBe(100);
    }, 15_000);
    await live.close();
  });

  it('does everything while Redis is away', async () => {
    await split.redis.stop('SIGKILL');
    const home = await newHousehold(10_000);
    await spend(home, 8_500);
    await expectFigures(home, { spentMinor: 8_500, transactionCount: 1, percents: [80] });
    await split.redis.start();
    await spend(home, 100);
    await expectFigures(home, { spentMinor: 8_600, transactionCount: 2, percents: [80] });
  });

  it("gives the broker's disk ciphertext only", async () => {
    const home = await newHousehold(10_000);
    const payee = `Marker ${randomUUID()}`;
    await spend(home, 700, payee);
    await expectFigures(home, { spentMinor: 700, transactionCount: 1, percents: [] });
    await sleep(1_000);
    // What routes an event is readable, which shows that the events of this household were looked at.
    expect(filesWith(split.rabbitmq.directory, home.person.householdId)).not.toEqual([]);
    expect(filesWith(split.rabbitmq.directory, payee)).toEqual([]);
  });

  it('leaves no process behind when the starter is killed', async () => {
    const processes = splitRoles.map((role) => split.processOf(role));
    expect(processes.filter(isAlive)).toEqual(processes);
    await split.killStarter();
    await eventually(async () => expect(processes.filter(isAlive)).toEqual([]), 15_000);
  });
});

/** Four devices of the household record these expenses between them, with a breath after each. */
async function writeAll(home: Household, amounts: readonly number[]): Promise<void> {
  const waiting = [...amounts];
  const devices = Array.from({ length: 4 }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await spend(home, next);
      await sleep(100);
    }
  });
  await Promise.all(devices);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function accountBody() {
  return {
    id: randomUUID(),
    name: 'Second',
    kind: 'checking',
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 0 },
  };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
