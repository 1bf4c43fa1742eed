import type { OwnerKeys } from '../keyring';
import { openJson, type Place, sealJson } from '../sealing';
import { assertWayUp, type RowVersion, upgradedValue } from './row-version';

/** Sealed values with a version, for tables that are not synced: what was written in an older one is read as today's. */
export function versionedJson<Value>(table: string, version: RowVersion) {
  assertWayUp(table, version);
  return {
    seal(keys: OwnerKeys, place: Omit<Place, 'table'>, value: Value): Buffer {
      return sealJson(keys, { ...place, table }, [version.version, value]);
    },
    /** Throws as `open` does, and where the version has no way up. */
    open(keys: OwnerKeys, place: Omit<Place, 'table'>, sealed: Uint8Array): Value {
      return upgradedValue(table, version, openJson(keys, { ...place, table }, sealed)) as Value;
    },
  };
}
