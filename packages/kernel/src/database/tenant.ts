/**
 * Whose rows a transaction may see. Row-level security compares it with each row, so a query that forgets its
 * household finds nothing. `identity` is nobody yet: it finds the one person or session whose address or token has the
 * fingerprint that it looks up, and counts attempts to sign in; only the user service has such tables.
 */
export type Tenant = { kind: 'household' | 'person'; id: string } | { kind: 'identity'; lookUp?: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const fingerprint = /^[\w-]{16,128}$/;

/** The value of the `florin.tenant` setting. Checked here because `SET` takes no parameters. */
export function tenantSetting(tenant: Tenant): string {
  if (tenant.kind === 'identity') return 'identity';
  if (!uuid.test(tenant.id)) throw new TypeError('a household and a person are named by a UUID');
  return `${tenant.kind}/${tenant.id.toLowerCase()}`;
}

/** The value of the `florin.look_up` setting: the one fingerprint that may be looked up, if any. */
export function lookUpSetting(tenant: Tenant): string {
  if (tenant.kind !== 'identity' || tenant.lookUp === undefined) return '';
  if (!fingerprint.test(tenant.lookUp)) throw new TypeError('what is looked up is a fingerprint');
  return tenant.lookUp;
}

/** The statement under which a transaction goes on as a tenant. */
export function enterText(tenant: Tenant): string {
  return `SET LOCAL florin.tenant = '${tenantSetting(tenant)}'; SET LOCAL florin.look_up = '${lookUpSetting(tenant)}'`;
}
