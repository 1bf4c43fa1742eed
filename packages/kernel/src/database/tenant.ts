/**
 * Whose rows a transaction may see. Row-level security compares it with each row, so a query that forgets
 * its household finds nothing. `identity` opens the rows that belong to persons, not to a household; only
 * the user service has such tables.
 */
export type Tenant = { kind: 'household'; id: string } | { kind: 'identity' };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The value of the `florin.tenant` setting. Checked here because `SET` takes no parameters. */
export function tenantSetting(tenant: Tenant): string {
  if (tenant.kind === 'identity') return 'identity';
  if (!uuid.test(tenant.id)) throw new TypeError('a household id is a UUID');
  return tenant.id.toLowerCase();
}
