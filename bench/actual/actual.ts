import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rowsOf } from '../generate';
import { processorMs } from '../measure/cpu';
import { watchMemory } from '../measure/memory';
import type { SamplesMs } from '../measure/samples';
import { type Subject, searchText } from '../subject';

const closeWithinMs = 20_000;
const engine = fileURLToPath(new URL('./engine.mjs', import.meta.url));

/** Actual Budget's engine in a child process: no server, no sync, data in a folder of its own. */
export function actualSubject(): Subject {
  const dataDir = mkdtempSync(join(tmpdir(), 'florin-bench-actual-'));
  let child: ChildProcess;
  let importCount = 0;
  let messageCount = 0;

  async function spawn(): Promise<void> {
    child = fork(engine, [dataDir], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(child, 'message');
  }
  function ask<Result>(operation: string, input: object = {}): Promise<Result> {
    messageCount += 1;
    const id = messageCount;
    return new Promise((resolve, reject) => {
      const onMessage = (answer: { id: number; result: Result; error?: string }) => {
        if (answer.id !== id) return;
        child.off('message', onMessage);
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(answer.error));
      };
      child.on('message', onMessage);
      child.send({ id, operation, input });
    });
  }
  const times = (operation: string) => (count: number) =>
    ask<SamplesMs>(operation, { count, text: searchText });

  return {
    name: 'Actual',
    start: spawn,
    async importStatements({ rows, ...household }) {
      importCount += 1;
      const files = household.accounts.map((_, account) => rowsOf({ ...household, rows }, account));
      const memory = watchMemory(child.pid!);
      const startProcessorMs = processorMs(child.pid!);
      const ms = await ask<number>('import', {
        name: `bench ${importCount}`,
        household,
        files,
        income: household.categories.length - 1,
      });
      return {
        ms,
        rowCount: rows.length,
        processorMs: processorMs(child.pid!) - startProcessorMs,
        memory: memory.end(),
      };
    },
    async restart() {
      const state = await ask('state');
      await ask('close');
      await end();
      await spawn();
      await ask('adopt', { state });
      await ask('open');
    },
    insert: times('insert'),
    listPages: times('listPages'),
    categories: times('categories'),
    categoriesByMonth: times('categoriesByMonth'),
    search: times('search'),
    readBudgets: times('readBudgets'),
    deliver: async () => undefined,
    async stop() {
      if (child?.connected) {
        await ask('close').catch(() => undefined);
        await end();
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };

  async function end(): Promise<void> {
    if (child === undefined || child.exitCode !== null) return;
    const timer = setTimeout(() => child.kill(), closeWithinMs);
    await once(child, 'exit');
    clearTimeout(timer);
  }
}
