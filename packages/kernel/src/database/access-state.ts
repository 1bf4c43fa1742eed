import { createHash } from 'node:crypto';
import type pg from 'pg';

/**
 * A fingerprint of who may do what in a service's schema: what is wanted, and what the database says of roles, grants
 * and policies now. While it stays the same nothing needs to be applied; a new table, another password, a role made
 * anew by a restore, and a policy that somebody dropped each change it.
 */
export async function accessFingerprint(
  client: pg.Client,
  service: string,
  roles: readonly string[],
  wanted: unknown,
): Promise<string> {
  const { rows } = await client.query<{ state: unknown }>(
    `SELECT jsonb_build_object(
       'roles', (SELECT jsonb_agg(to_jsonb(r) - 'rolpassword' ORDER BY r.rolname) FROM pg_roles r WHERE r.rolname = ANY($2::text[])),
       'schema', (SELECT nspacl::text FROM pg_namespace WHERE nspname = $1),
       'tables', (SELECT jsonb_agg(jsonb_build_array(c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relacl::text) ORDER BY c.relname)
                    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'S')),
       'policies', (SELECT jsonb_agg(to_jsonb(p) ORDER BY p.tablename, p.policyname) FROM pg_policies p WHERE p.schemaname = $1)
     ) AS state`,
    [service, roles],
  );
  return createHash('sha256')
    .update(JSON.stringify([wanted, rows[0]?.state]))
    .digest('hex');
}

export async function appliedFingerprint(client: pg.Client, service: string): Promise<string | undefined> {
  const { rows } = await client.query<{ fingerprint: string }>(
    'SELECT fingerprint FROM florin_migrations.access WHERE service = $1',
    [service],
  );
  return rows[0]?.fingerprint;
}

export async function rememberFingerprint(
  client: pg.Client,
  service: string,
  fingerprint: string,
): Promise<void> {
  await client.query(
    `INSERT INTO florin_migrations.access (service, fingerprint) VALUES ($1, $2)
     ON CONFLICT (service) DO UPDATE SET fingerprint = excluded.fingerprint`,
    [service, fingerprint],
  );
}
