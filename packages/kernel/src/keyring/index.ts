export { fileKeystore } from './file-keystore';
export { KeyMissing, KeyUnwrapFailed } from './key-errors';
export { createKeyring, type DataKey, type Keyring, type KeyringOptions, type OwnerKeys } from './keyring';
export type {
  Keystore,
  KeystoreEntry,
  PreparedKey,
  WrappedKey,
} from './keystore';
export { KEY_BYTES, localMasterKey, type MasterKey } from './master-key';
export { memoryKeystore } from './memory-keystore';
export { assertOwner, nameOfOwner, type Owner, systemOwner } from './owner';
