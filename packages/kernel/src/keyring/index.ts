export { fileKeystore } from './file-keystore';
export { KeyMissing, KeyUnwrapFailed } from './key-errors';
export { createKeyring, type DataKey, type Keyring, type KeyringOptions, type OwnerKeys } from './keyring';
export {
  KEY_VERSION_MAX,
  type Keystore,
  type KeystoreEntry,
  type PreparedKey,
  type WrappedKey,
} from './keystore';
export { KEY_BYTES, localMasterKey, type MasterKey } from './master-key';
export { memoryKeystore } from './memory-keystore';
export { assertOwner, nameOfOwner, type Owner, systemOwner } from './owner';
