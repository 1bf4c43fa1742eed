/** Whose data a key seals: a household's finances, a person's identity, or the installation itself. */
export type Owner = { kind: 'household' | 'user' | 'system'; id: string };

/** The owner of what belongs to no household and no person; the id is fixed so that every process agrees. */
export const systemOwner: Owner = { kind: 'system', id: '00000000-0000-7000-8000-000000000000' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * An owner id names a file in the keystore and is bound into ciphertext, so it is a lower-case UUID or a
 * programmer error: two spellings of one id would be two keys.
 */
export function assertOwnerId(ownerId: string): void {
  if (!UUID.test(ownerId)) throw new TypeError('an owner id is a lower-case UUID');
}
