import { nameOfOwner, type Owner } from './owner';

/** No key is there to open with: it was destroyed, or lost, or the keystore is not the one of this database. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing';
  readonly isLoggable = true;
  readonly owner: Owner;
  readonly reason: 'destroyed' | 'absent' | 'version-absent';

  constructor(owner: Owner, reason: KeyMissing['reason']) {
    super(`key of ${nameOfOwner(owner)} is missing: ${reason}`);
    this.owner = owner;
    this.reason = reason;
  }
}

/** A wrapped data key does not open: another master key wrapped it, or its bytes or its place were changed. */
export class KeyUnwrapFailed extends Error {
  override readonly name = 'KeyUnwrapFailed';
  readonly isLoggable = true;

  constructor(masterKeyId: string) {
    super(`a data key does not open with master key ${masterKeyId}`);
  }
}
