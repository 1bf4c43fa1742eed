import type { CallName } from '@florin/sdk';
import type { PendingWrite } from '../store/pending-write';
import type { SyncedResource } from '../types';

export interface WriteRequest {
  name: CallName;
  input: { params?: { id: string }; body?: unknown; ifMatch?: number; idempotencyKey: string };
}

const writeCalls: Partial<Record<`${SyncedResource} ${PendingWrite['kind']}`, CallName>> = {
  'accounts create': 'transaction/create-account',
  'accounts update': 'transaction/update-account',
  'accounts delete': 'transaction/delete-account',
  'categories create': 'transaction/create-category',
  'categories update': 'transaction/update-category',
  'categories delete': 'transaction/delete-category',
  'categories merge': 'transaction/merge-categories',
  'category-groups create': 'transaction/create-category-group',
  'category-groups update': 'transaction/update-category-group',
  'category-groups delete': 'transaction/delete-category-group',
  'transactions create': 'transaction/create-transaction',
  'transactions correct': 'transaction/correct-balance',
  'transactions update': 'transaction/update-transaction',
  'transactions delete': 'transaction/delete-transaction',
  'transactions batch': 'transaction/update-transactions',
  'budgets create': 'budgeting/create-budget',
  'budgets update': 'budgeting/update-budget',
  'budgets delete': 'budgeting/delete-budget',
  'households update': 'user/update-household',
  'notifications read': 'notification/mark-notification-read',
};

/** If-Match is the version the device knows at the moment of sending, not the one the user looked at while offline. */
export function buildWriteRequest(write: PendingWrite, baseChange: number): WriteRequest {
  const name = writeCalls[`${write.resource} ${write.kind}`];
  if (!name) throw new Error(`there is no operation to ${write.kind} ${write.resource}`);
  const { idempotencyKey } = write;
  switch (write.kind) {
    case 'create':
      return { name, input: { body: { id: write.rowId, ...write.fields }, idempotencyKey } };
    case 'correct': {
      const { accountId, ...said } = write.fields;
      const input = { params: { id: String(accountId) }, body: { id: write.rowId, ...said }, idempotencyKey };
      return { name, input };
    }
    case 'update':
    case 'merge':
      return {
        name,
        input: { params: { id: write.rowId }, body: write.fields, ifMatch: baseChange, idempotencyKey },
      };
    case 'delete':
      return { name, input: { params: { id: write.rowId }, ifMatch: baseChange, idempotencyKey } };
    case 'batch': {
      const changes = (write.parts ?? []).map(({ rowId, kind, fields }) => ({ kind, id: rowId, ...fields }));
      return { name, input: { body: { changes }, idempotencyKey } };
    }
    case 'read':
      return { name, input: { params: { id: write.rowId }, idempotencyKey } };
  }
}
