export { type RebuiltHousehold, rebuildLedgers } from './rebuild-ledgers';
