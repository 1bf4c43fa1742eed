/** Whose money is looked at: what is in another currency is not added to it without a rate. */
export type SpendingScope = {
  currency: string;
  /** Accounts that a household keeps out of its plan and its reports. */
  excludedAccountIds?: ReadonlySet<string>;
};

/** What decides whether a transaction counts. A null currency is the household's own. */
export type Countable = {
  currency: string | null;
  transferId: string | null;
  isCorrection: boolean;
  accountId: string;
};

/**
 * The first half of the rule of what counts as spending: which transactions take part in income and spending at all.
 *
 * - A transfer between own accounts never does, on either side.
 * - A correction of a balance does not: it says what is there, not where money came from or went.
 * - What is in another currency than the scope's does not, because there is no rate to add it with.
 * - What an excluded account holds does not.
 * - A pending transaction does, in full: the money is promised, and when the bank books it, the same transaction
 *   changes in place.
 *
 * The second half is by line, once lines are summed by category: see `expenseMinor`.
 */
export function countsAsFlow(
  { currency, transferId, isCorrection, accountId }: Countable,
  scope: SpendingScope,
): boolean {
  if (transferId !== null || isCorrection) return false;
  if (currency !== null && currency !== scope.currency) return false;
  return !scope.excludedAccountIds?.has(accountId);
}
