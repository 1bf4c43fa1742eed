import { randomUUID } from 'node:crypto';
import type { Transaction } from '@florin/contracts';
import { type BenchHousehold, factsOf, monthsOf, ofxOf } from '../generate';
import { processorMs } from '../measure/cpu';
import { watchMemory } from '../measure/memory';
import { timesMs } from '../measure/samples';
import { expectEqual, type ImportFigures, pageSize, type Subject, searchText } from '../subject';
import { type Device, type Login, register, signIn } from './device';
import { type Ids, prepareHousehold } from './household';
import { importFile, settled } from './import-file';
import { readChanges } from './read-changes';
import { type ServerProcess, startServer, temporaryData } from './server-process';

type Page = { rows: Transaction[]; nextCursor: string | null };
type Current = { login: Login; household: BenchHousehold; ids: Ids };

/** Florin as a person runs it; everything is asked over HTTP, within the limits every session has. */
export function florinSubject(): Subject {
  const data = temporaryData();
  let server: ServerProcess;
  let current: Current | undefined;
  let device: Device | undefined;

  /** A session for each series, so that each has its own allowance of requests. */
  async function newDevice(): Promise<Device> {
    device?.close();
    device = await signIn(server.url, household().login);
    await device.get('/v1/session');
    return device;
  }
  function household(): Current {
    if (current === undefined) throw new Error('there is no household yet');
    return current;
  }
  const reportPath = (from: string, to: string) => `/v1/reports/spending-by-category?from=${from}&to=${to}`;

  function someTransaction(at: number) {
    const { household: generated, ids } = household();
    const payee = generated.payees[at % generated.payees.length]!;
    const amountMinor = -(100 + at);
    return {
      id: randomUUID(),
      accountId: ids.accounts[payee.account],
      on: generated.until,
      amountMinor,
      payee: payee.name,
      note: '',
      splits: [{ categoryId: ids.categories[payee.category], amountMinor }],
    };
  }

  return {
    name: 'Florin',
    async start() {
      server = await startServer(data);
    },

    async importStatements(generated): Promise<ImportFigures> {
      const login = await register(server.url, 'bench');
      const first = await signIn(server.url, login);
      const ids = await prepareHousehold(first, generated);
      first.close();
      current = { login, household: generated, ids };
      const importer = await newDevice();
      const files = ids.accounts.map((_, account) => ofxOf(generated, account));
      await settled(importer, generated, { expenseCount: 0, expenseMinor: 0, spentThisMonthMinor: 0 });
      const memory = watchMemory(server.pid);
      const startProcessorMs = processorMs(server.pid);
      const startMs = performance.now();
      for (const [account, file] of files.entries()) await importFile(importer, ids.accounts[account]!, file);
      await settled(importer, generated, factsOf(generated));
      const ms = performance.now() - startMs;
      return {
        ms,
        rowCount: generated.rows.length,
        processorMs: processorMs(server.pid) - startProcessorMs,
        memory: memory.end(),
      };
    },

    async restart() {
      device?.close();
      await server.stop();
      server = await startServer(data);
      await newDevice();
    },

    async insert(count) {
      const person = await newDevice();
      return timesMs(count, (at) => person.post('/v1/transactions', someTransaction(at)));
    },
    async listPages(count) {
      const person = await newDevice();
      let cursor = '';
      return timesMs(count, async () => {
        const page = await person.get<Page>(`/v1/transactions?limit=${pageSize}${cursor}`);
        expectEqual('the page', page.rows.length, pageSize);
        cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
      });
    },
    async categories(count) {
      const { from, until } = household().household;
      return timesMs(count, () => device!.get(reportPath(from, until)));
    },
    async categoriesByMonth(count) {
      const person = await newDevice();
      const months = monthsOf(household().household);
      return timesMs(count, async () => {
        await Promise.all(months.map((month) => person.get(reportPath(`${month}-01`, `${month}-28`))));
      });
    },
    async search(count) {
      const path = `/v1/transactions/search?text=${encodeURIComponent(searchText)}&limit=${pageSize}`;
      return timesMs(count, async () => {
        const { total } = await device!.get<{ total: number }>(path);
        if (total === 0) throw new Error('the search found nothing');
      });
    },
    async readBudgets(count) {
      return timesMs(count, () => readChanges(device!, 'budgets'));
    },
    async deliver(count) {
      const sender = await newDevice();
      const receiver = await signIn(server.url, household().login);
      const { cursor } = await readChanges(sender, 'transactions');
      const { cursor: budgetsCursor } = await readChanges(sender, 'budgets');
      let received = '';
      let onReceived = () => {};
      const cursors = `transaction:${cursor},budgeting:${budgetsCursor}`;
      await receiver.listen((text) => {
        received += text;
        onReceived();
      }, cursors);
      const samples = await timesMs(count, async (at) => {
        const transaction = someTransaction(at);
        const arrived = new Promise<void>((resolve) => {
          onReceived = () => {
            if (!received.includes(transaction.id)) return;
            received = '';
            resolve();
          };
        });
        await Promise.all([sender.post('/v1/transactions', transaction), arrived]);
      });
      receiver.close();
      return samples;
    },
    async stop() {
      device?.close();
      await server?.stop();
      data.remove();
    },
  };
}
