import { rebuildReportingLedger } from '@florin/contracts';
import { ledgerRebuild, rebuildLedgerHandler } from '@florin/ledger';
import { ledger } from '../store/ledger';

export const rebuildLedger = ledgerRebuild(rebuildReportingLedger, ledger);

export const rebuildReportingLedgerHandler = rebuildLedgerHandler(rebuildReportingLedger, rebuildLedger);
