import * as audit from './audit';
import * as budgeting from './budgeting';
import * as notification from './notification';
import * as transaction from './transaction';
import * as user from './user';

export * from './audit';
export * from './budgeting';
export * from './envelope';
export * from './notification';
export * from './transaction';
export * from './user';

const declared = [
  user.householdCreated,
  user.householdUpdated,
  user.membershipChanged,
  transaction.transactionsChanged,
  transaction.chartChanged,
  transaction.categoriesMerged,
  transaction.categoryDeleted,
  transaction.statementProgressed,
  budgeting.budgetsChanged,
  budgeting.budgetThresholdCrossed,
  budgeting.budgetThresholdCleared,
  notification.notificationsChanged,
  audit.actionRecorded,
] as const;

export type EventName = (typeof declared)[number]['name'];
export const events = Object.fromEntries(declared.map((event) => [event.name, event])) as {
  [Name in EventName]: Extract<(typeof declared)[number], { name: Name }>;
};
