import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { listAuditEventsHandler } from './list-audit-events';
import { onActionRecorded } from './on-action-recorded';

export { type Verdict, verifyChain } from './chain/verify-chain';
export { verifyTrail } from './verify-trail';

export const auditService = defineService({
  name: 'audit',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [listAuditEventsHandler],
  subscriptions: [onActionRecorded],
  jobs: [],
});
