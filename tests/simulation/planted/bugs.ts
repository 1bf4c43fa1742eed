/** A bug put into a real file on purpose while it is loaded. */
export type Bug = {
  name: string;
  /** From the root of the repository. */
  file: string;
  /** Stands in the file exactly once; a file in which it does not is one whose bug has to be thought of anew. */
  snippet: string;
  replacement: string;
  /** Within so many seeds it is found. */
  seedsMax: number;
  /** Quick ones are looked for in every run of the tests. */
  isQuick: boolean;
};

export const bugs: readonly Bug[] = [
  {
    name: 'a delivery that was taken before takes effect again',
    file: 'packages/kernel/src/module/consume.ts',
    snippet: 'if (isNew.length === 0) return;',
    replacement: '',
    seedsMax: 60,
    isQuick: false,
  },
  {
    name: 'the answer of a write is not kept',
    file: 'packages/kernel/src/operations/idempotency.ts',
    snippet: 'const answer = await run();',
    replacement: 'const answer = await run(); if (answer.status < 300) return answer;',
    seedsMax: 20,
    isQuick: true,
  },
  {
    name: 'the outbox is emptied before its events are published',
    file: 'packages/kernel/src/events/relay.ts',
    snippet: 'await bus.publish(batch.rows.map((row) => envelopeOf(service, row)));',
    replacement: 'void bus.publish(batch.rows.map((row) => envelopeOf(service, row))).catch(() => {});',
    seedsMax: 60,
    isQuick: false,
  },
  {
    name: 'a transaction that moves to another account is taken from that one',
    file: 'services/transaction/src/store/account-balances.ts',
    snippet: 'if (before) add(before.accountId, {',
    replacement: 'if (before) add((after ?? before).accountId, {',
    seedsMax: 20,
    isQuick: true,
  },
  {
    name: 'a row that is older than a correction moves the balance',
    file: 'services/transaction/src/store/account-balances.ts',
    snippet: 'return { statedOn, corrections };',
    replacement: 'return { statedOn, corrections: corrections.slice(0, 0) };',
    seedsMax: 30,
    isQuick: false,
  },
  {
    name: 'the cursor of a live stream goes past what was not sent',
    file: 'services/gateway/src/live/live-stream.ts',
    snippet: 'if (hasNews) await write(`event: changes',
    replacement: "if (hasNews && !('statements' in page.resources)) await write(`event: changes",
    seedsMax: 30,
    isQuick: false,
  },
  {
    name: 'an older change of a transaction overwrites a newer one in the ledgers',
    file: 'packages/domain/src/ledger/apply-changes.ts',
    snippet: 'filter(({ id, change }) => change > changeKnown(block, id));',
    replacement: 'filter(({ id, change }) => change !== changeKnown(block, id));',
    seedsMax: 60,
    isQuick: false,
  },
  {
    name: 'a rebuild leaves what it cannot read as it is',
    file: 'packages/ledger/src/replace-months.ts',
    snippet: 'if (unreadable.has(month) || !isEqual(before, after, next.asOf)) changed.set(month, after);',
    replacement:
      'if (!unreadable.has(month) && !isEqual(before, after, next.asOf)) changed.set(month, after);',
    seedsMax: 30,
    isQuick: false,
  },
  {
    name: 'what is due is marked as fired and its job is not added',
    file: 'packages/kernel/src/schedule/fire-due.ts',
    snippet: 'await runtime.jobs.addDue(tx, { householdId, name, subject, startedBy }, dueAt);',
    replacement: 'void [name, subject, startedBy, dueAt];',
    seedsMax: 20,
    isQuick: false,
  },
  {
    name: 'a watermark that was moved is believed',
    file: 'packages/ledger/src/stored-watermark.ts',
    snippet: 'if (row === undefined || !isAsWritten(scope, schema, source, row)) return nothingYet;',
    replacement: 'if (row === undefined) return nothingYet;',
    seedsMax: 60,
    isQuick: false,
  },
];
