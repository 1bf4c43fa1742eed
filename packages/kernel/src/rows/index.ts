export * from './block-cache';
export * from './sealed-blocks';
export * from './sealed-rows';
