import { fileURLToPath } from 'node:url';
import { defineService } from '@florin/kernel';
import { listAuditEventsHandler } from './list-audit-events';

export { type Verdict, verifyChain } from './chain/verify-chain';
export { verifyTrail } from './verify-trail';

import { listAuditDeadLettersHandler } from './list-dead-letters';
import { listOwnAuditDeadLettersHandler } from './list-own-dead-letters';
import { replayAuditDeadLettersHandler } from './replay-dead-letters';
import { replayOwnAuditDeadLettersHandler } from './replay-own-dead-letters';
import { subscriptions } from './subscriptions';

export const auditService = defineService({
  name: 'audit',
  migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  operations: [
    listAuditDeadLettersHandler,
    replayAuditDeadLettersHandler,
    listOwnAuditDeadLettersHandler,
    replayOwnAuditDeadLettersHandler,
    listAuditEventsHandler,
  ],
  subscriptions,
  jobs: [],
  schedules: [],
});
