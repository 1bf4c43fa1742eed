import { type MutationContext, Problem } from '@florin/kernel';

/**
 * Refuses where anything is counted in the household's currency already. Only their owners know: the transaction and
 * the budgeting service are asked as the person who asks. Nobody holds their locks, so an entry of the same moment may
 * slip by: a transaction is in its own account's currency, which stays true, and a budget follows with word of the change.
 */
export async function requireEmpty(context: MutationContext): Promise<void> {
  const { rows } = await context.call('transaction/list-transactions', { query: { limit: 1 } });
  if (rows.length > 0 || (await hasBudgets(context))) throw new Problem('user/household-not-empty');
}

async function hasBudgets({ call }: MutationContext): Promise<boolean> {
  for (let after: string | undefined; ; ) {
    const page = await call('budgeting/list-changes', { query: { limit: 1000, ...(after && { after }) } });
    const isThere = (page.resources.budgets?.rows.length ?? 0) > 0;
    if (isThere || page.unreadable.length > 0 || !page.hasMore) return isThere || page.unreadable.length > 0;
    after = page.cursor;
  }
}
