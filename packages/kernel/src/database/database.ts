import pg from 'pg';
import { enterText, type Tenant } from './tenant';

/** Where a PostgreSQL is and as whom to enter it; `host` may be the folder of a unix socket. */
export type DatabaseAddress = {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  /** Required whenever the server is reached over a network. */
  tls: 'require' | 'off';
};

export type Statement = { name?: string; text: string; values?: unknown[] };

/** One transaction under one tenant. */
export type Transaction = {
  /** Named statements are prepared once per connection. */
  query<Row>(statement: Statement): Promise<Row[]>;
  /** Continues under another tenant; what one change does to a person and to a household commits together. */
  enter(tenant: Tenant): Promise<void>;
  /** How many rows its INSERT, UPDATE and DELETE have touched so far; those inside a WITH do not count. */
  rowsWritten(): number;
};

export type Database = {
  transaction<Result>(tenant: Tenant, run: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Whether the server answers; for readiness. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Also the longest wait for a connection that others of this household hold while they take turns; a server that is
 * down refuses at once and is answered for at once.
 */
const connectWithinMs = 2000;
const retriedAttemptsMax = 3;
/** Serialization failure and deadlock: the work is fine, the moment was not. */
const retriedCodes = new Set(['40001', '40P01']);

/** Opens a pool as a service's role. Connections are made when first needed. */
export function openDatabase(
  address: DatabaseAddress,
  options: { connectionsMax?: number; onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    ...connectionConfig(address),
    max: options.connectionsMax ?? 8,
    connectionTimeoutMillis: connectWithinMs,
    idleTimeoutMillis: 30_000,
  });
  pool.on('error', (error) => options.onError?.(error));

  async function attempt<Result>(tenant: Tenant, run: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const client = await connect(pool);
    let isBroken = false;
    // Without a listener an error between two queries would end the process.
    const onError = () => {
      isBroken = true;
    };
    client.on('error', onError);
    try {
      await client.query(`BEGIN; ${enterText(tenant)}`);
      const result = await run(transactionOn(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        isBroken = true;
      });
      throw error;
    } finally {
      client.off('error', onError);
      client.release(isBroken);
    }
  }

  return {
    async transaction(tenant, run) {
      for (let attempts = 1; ; attempts += 1) {
        try {
          return await attempt(tenant, run);
        } catch (error) {
          if (attempts >= retriedAttemptsMax || !retriedCodes.has(codeOf(error))) throw error;
        }
      }
    },
    async ping() {
      await pool.query('SELECT 1');
    },
    async close() {
      await pool.end();
    },
  };
}

/** What `pg` needs to know of an address; also used by the relay's own listening connection. */
export function connectionConfig(address: DatabaseAddress): pg.ClientConfig {
  return {
    host: address.host,
    port: address.port,
    database: address.database,
    user: address.user,
    password: address.password,
    ssl: address.tls === 'require',
    keepAlive: true,
  };
}

/**
 * A connection from the pool. The timer of a connection also runs out when this process was busy for longer, with a
 * large file perhaps, while the server was there all along; so it is asked for a second time.
 */
async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    const isTimeout = error instanceof Error && /timeout/i.test(error.message);
    if (!isTimeout) throw error;
    return pool.connect();
  }
}

const writing = new Set(['INSERT', 'UPDATE', 'DELETE']);

function transactionOn(client: pg.PoolClient): Transaction {
  let rowsWritten = 0;
  return {
    rowsWritten: () => rowsWritten,
    async query<Row>(statement: Statement) {
      const result = await client.query(statement);
      if (writing.has(result.command)) rowsWritten += result.rowCount ?? 0;
      return result.rows as Row[];
    },
    async enter(tenant) {
      await client.query(enterText(tenant));
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

// PostgreSQL's bigint and date arrive as text by default; change numbers fit a double, days stay text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
