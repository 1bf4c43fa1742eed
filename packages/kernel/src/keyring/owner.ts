/** Whose data a key seals: a household's finances, a person's identity, or the installation itself. */
export type Owner = { kind: 'household' | 'person' | 'system'; id: string };

/** The owner of what belongs to no household and no person; the id is fixed so that every process agrees. */
export const systemOwner: Owner = { kind: 'system', id: '00000000-0000-7000-8000-000000000000' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const KINDS: ReadonlySet<string> = new Set(['household', 'person', 'system'] satisfies Owner['kind'][]);

/**
 * An owner names a file in the keystore and is bound into ciphertext, so its id is a lower-case UUID or a programmer
 * error: two spellings of one id would be two keys.
 */
export function assertOwner(owner: Owner): void {
  if (!KINDS.has(owner.kind)) throw new TypeError('an owner is a household, a person or the system');
  if (!UUID.test(owner.id)) throw new TypeError('an owner id is a lower-case UUID');
}

/** Tells owners apart: ids are made by clients, so a household and a person may have one id. */
export function nameOfOwner(owner: Owner): string {
  return `${owner.kind}/${owner.id}`;
}
