export * from './sealed-rows';
