/** What other features show of the import. */
export { ImportDropLayer } from './drop';
