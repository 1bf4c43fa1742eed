import { z } from 'zod';
import { member } from './access';
import { asOf } from './fields';
import { defineOperation } from './operation';

/** Declares how an owner has a service's ledger made anew from what the transaction service holds. */
export function rebuildLedger<const Service extends 'budgeting' | 'reporting'>(service: Service) {
  return defineOperation({
    name: `${service}/rebuild-ledger` as const,
    summary: `Make what the ${service} service knows of transactions anew; writes go on meanwhile`,
    method: 'POST',
    path: `/v1/${service}/ledger/rebuild`,
    access: member('owner', 'household:write'),
    rate: 'write',
    success: 200,
    output: z.object({
      asOf,
      changedMonthCount: z.int().meta({ description: 'Months that were not what they should have been' }),
    }),
    problems: [],
    audit: 'ledger.rebuilt',
    events: [],
    mayEmit:
      service === 'budgeting'
        ? [
            'budgeting.budgets-changed.v1',
            'budgeting.budget-threshold-crossed.v1',
            'budgeting.budget-threshold-cleared.v1',
          ]
        : [],
  });
}
export type RebuildLedgerOperation = ReturnType<typeof rebuildLedger>;
