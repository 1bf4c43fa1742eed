import type { Database, Transaction } from '@florin/kernel/database';

/** What befalls the next transaction of a service that writes. */
export type DatabaseFault =
  /** The server gives it up for another's sake, once; it is tried again where it stands. */
  | 'serialization-failure'
  /** The server gives it up each time it is tried. */
  | 'serialization-failures'
  /** It commits, and the connection is gone before word of that arrives. */
  | 'reply-lost';

/** A transaction that committed, and the events it wrote beside its rows. */
export type Commit = { service: string; events: readonly string[] };

export type FaultyDatabases = {
  databaseOf(service: string, database: Database): Database;
  /** Befalls the next writing transactions of the service: one, or as many as `times` says. */
  arm(service: string, fault: DatabaseFault, times?: number): void;
  /** Takes back what has not befallen anything; says whether there was something. */
  disarm(): boolean;
  /** Transactions that are open at this moment. */
  openCount(): number;
  /** What has committed since it was last asked. */
  takeCommits(): Commit[];
};

/** Carries the code that PostgreSQL or the socket would give. */
class SimulatedFailure extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`the simulation lets the database fail with ${code}`);
    this.code = code;
  }
}

const serializationFailure = '40001';
const connectionFailure = '08006';

export function createFaultyDatabases(): FaultyDatabases {
  const armed = new Map<string, { fault: DatabaseFault; times: number }>();
  let openCount = 0;
  let commits: Commit[] = [];

  function takeFault(service: string): DatabaseFault | undefined {
    const next = armed.get(service);
    if (next === undefined) return undefined;
    next.times -= 1;
    if (next.times <= 0) armed.delete(service);
    return next.fault;
  }

  return {
    databaseOf: (service, database) => ({
      ...database,
      async transaction(tenant, run) {
        openCount += 1;
        let note = { isWrite: false, events: [] as string[] };
        let fault: DatabaseFault | undefined;
        let failuresLeft = 0;
        try {
          const result = await database.transaction(tenant, async (tx) => {
            note = { isWrite: false, events: [] };
            const done = await run(watched(tx, note));
            if (fault === undefined && note.isWrite) {
              fault = takeFault(service);
              failuresLeft = failuresOf(fault);
            }
            if (failuresLeft > 0) {
              failuresLeft -= 1;
              throw new SimulatedFailure(serializationFailure);
            }
            return done;
          });
          if (note.events.length > 0) commits.push({ service, events: note.events });
          if (fault === 'reply-lost') throw new SimulatedFailure(connectionFailure);
          return result;
        } finally {
          openCount -= 1;
        }
      },
    }),
    arm: (service, fault, times = 1) => void armed.set(service, { fault, times }),
    disarm() {
      const wasArmed = armed.size > 0;
      armed.clear();
      return wasArmed;
    },
    openCount: () => openCount,
    takeCommits() {
      const taken = commits;
      commits = [];
      return taken;
    },
  };
}

function failuresOf(fault: DatabaseFault | undefined): number {
  if (fault === 'serialization-failure') return 1;
  return fault === 'serialization-failures' ? Number.POSITIVE_INFINITY : 0;
}

/** Notes what a transaction wrote, by the statements that go through it. */
function watched(tx: Transaction, note: { isWrite: boolean; events: string[] }): Transaction {
  return {
    ...tx,
    query(statement) {
      if (/^\s*(insert|update|delete|with written)/i.test(statement.text)) note.isWrite = true;
      if (statement.name?.endsWith('/write-outbox'))
        note.events.push(...((statement.values?.[1] ?? []) as string[]));
      return tx.query(statement);
    },
  };
}
