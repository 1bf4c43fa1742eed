export { blindIndex } from './blind-index';
export { paddedLength } from './padded-length';
export { bindingOf, type Place } from './place';
export { createRowMac, type MacColumns, type RowMac, rowMacLabel } from './row-mac';
export { open, openJson, seal, sealJson } from './seal';
export { SealBroken } from './seal-broken';
