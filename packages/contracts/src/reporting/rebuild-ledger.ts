import { rebuildLedger } from '../rebuild-ledger';

export const rebuildReportingLedger = rebuildLedger('reporting');
