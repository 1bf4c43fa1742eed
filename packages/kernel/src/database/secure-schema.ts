import pg from 'pg';
import { relayRoleOf, roleOf } from './migrate';

/** Tables of what is known of nobody in particular; they open under the identity tenant alone. */
const identityPrefix = 'identity_';
/** Columns by which a person or a session is found before it is known whose it is. */
const lookUpColumns = ['email_index', 'token_hash'];
const appendOnlyTables = new Set(['audit_event']);
/** What the relay may do for all households at once: publish their events, see what is planned, and forget what has had its time. */
const relayRightsByTable: Record<string, string> = {
  outbox: 'SELECT, DELETE',
  inbox: 'SELECT (consumed_at), DELETE',
  idempotency: 'SELECT (created_at), DELETE',
  schedule: 'SELECT',
};

/**
 * The statements that grant a service's role its own schema and force row-level security on every table in it. The
 * policy of a table follows from its columns, so a new table is covered by having a household_id, and one that cannot
 * be covered stops the boot.
 */
export async function accessStatements(
  client: pg.Client,
  service: string,
  database: string,
): Promise<string[]> {
  const schema = pg.escapeIdentifier(service);
  const role = pg.escapeIdentifier(roleOf(service));
  const relay = pg.escapeIdentifier(relayRoleOf(service));
  const tables = await tablesOf(client, service);
  return [
    `REVOKE ALL ON DATABASE ${pg.escapeIdentifier(database)} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${role}, ${relay}`,
    `REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC`,
    `GRANT USAGE ON SCHEMA ${schema} TO ${role}, ${relay}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`,
    ...tables.flatMap((table) => tableStatements(service, table, role, relay)),
  ];
}

function tableStatements(service: string, table: TableShape, role: string, relay: string): string[] {
  const target = `${pg.escapeIdentifier(service)}.${pg.escapeIdentifier(table.name)}`;
  const rights = appendOnlyTables.has(table.name) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
  const statements = [
    `ALTER TABLE ${target} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
    `DROP POLICY IF EXISTS tenant ON ${target}`,
    `CREATE POLICY tenant ON ${target} TO ${role} USING (${tenantCondition(service, table)})`,
    `GRANT ${rights} ON ${target} TO ${role}`,
  ];
  const lookUp = lookUpCondition(table);
  if (lookUp !== undefined) {
    statements.push(
      `DROP POLICY IF EXISTS look_up ON ${target}`,
      `CREATE POLICY look_up ON ${target} FOR SELECT TO ${role} USING (${lookUp})`,
    );
  }
  const relayRights = relayRightsByTable[table.name];
  if (relayRights !== undefined) {
    statements.push(
      `DROP POLICY IF EXISTS relay ON ${target}`,
      `CREATE POLICY relay ON ${target} TO ${relay} USING (true)`,
      `GRANT ${relayRights} ON ${target} TO ${relay}`,
    );
  }
  return statements;
}

type TableShape = { name: string; columns: string[] };

async function tablesOf(client: pg.Client, service: string): Promise<TableShape[]> {
  const result = await client.query<TableShape>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attname) AS columns
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') GROUP BY c.relname ORDER BY c.relname`,
    [service],
  );
  return result.rows;
}

const tenant = `current_setting('florin.tenant', true)`;

/** The id of the tenant where it is of a kind, else null; asked for once a statement, not once a row. */
function tenantId(kind: 'household' | 'person'): string {
  return `(SELECT CASE WHEN t LIKE '${kind}/%' THEN substr(t, ${kind.length + 2})::uuid END FROM ${tenant} AS t)`;
}

function isIdentity(): string {
  return `(SELECT ${tenant} = 'identity')`;
}

/** Who sees and writes the rows of a table. */
function tenantCondition(service: string, { name, columns }: TableShape): string {
  if (columns.includes('owner_kind') && columns.includes('owner_id')) {
    const isOwnedBy = (kind: 'household' | 'person') =>
      `owner_kind = '${kind}' AND owner_id = ${tenantId(kind)}`;
    return `${isOwnedBy('household')} OR ${isOwnedBy('person')}`;
  }
  if (columns.includes('household_id')) return `household_id = ${tenantId('household')}`;
  if (columns.includes('user_id')) return `user_id = ${tenantId('person')}`;
  if (name.startsWith(identityPrefix)) return isIdentity();
  throw new Error(`table ${service}.${name} has no household_id, so nothing would keep its tenants apart`);
}

/** Which single row somebody sees who is nobody yet and names a fingerprint. */
function lookUpCondition({ columns }: TableShape): string | undefined {
  const column = lookUpColumns.find((name) => columns.includes(name));
  if (column === undefined) return undefined;
  return `${isIdentity()} AND ${column} = (SELECT current_setting('florin.look_up', true))`;
}
