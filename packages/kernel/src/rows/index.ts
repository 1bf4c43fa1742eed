export * from './block-cache';
export type { BlockCodec } from './block-frame';
export * from './row-scope';
export type { RowVersion } from './row-version';
export * from './sealed-blocks';
export * from './sealed-rows';
export type { StoredRow } from './stored-row';
export { versionedJson } from './versioned-json';
