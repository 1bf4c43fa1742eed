import type { SealedRows } from '@florin/kernel/rows';
import { isTable } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import * as budgeting from '../../services/budgeting/src/store/rows';
import * as budgetingSchema from '../../services/budgeting/src/store/schema';
import * as notification from '../../services/notification/src/store/rows';
import * as notificationSchema from '../../services/notification/src/store/schema';
import * as reporting from '../../services/reporting/src/store/household';
import * as reportingSchema from '../../services/reporting/src/store/schema';
import * as transaction from '../../services/transaction/src/store/rows';
import * as transactionSchema from '../../services/transaction/src/store/schema';
import * as user from '../../services/user/src/store/households';
import * as userSchema from '../../services/user/src/store/schema';

/** Every table whose rows are sealed as a whole, by what reads and writes it. */
export const storedTables = new Map(
  [budgeting, notification, reporting, transaction, user]
    .flatMap((store) => Object.values(store) as unknown[])
    .filter(isSealedRows)
    .map((rows) => [rows.place, rows]),
);

/** The same by their columns, so that none is forgotten above. */
export const sealedTables: string[] = [
  budgetingSchema,
  notificationSchema,
  reportingSchema,
  transactionSchema,
  userSchema,
]
  .flatMap((schema) => Object.values(schema) as unknown[])
  .filter((value): value is PgTable => isTable(value))
  .map((table) => getTableConfig(table))
  .filter(({ columns }) => columns.some(({ name }) => name === 'is_removed'))
  .map(({ schema, name }) => `${schema}.${name}`);

function isSealedRows(value: unknown): value is SealedRows<unknown> {
  return typeof value === 'object' && value !== null && 'place' in value && 'source' in value;
}
