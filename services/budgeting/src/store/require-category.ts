import { fieldProblem, type MutationContext, Problem } from '@florin/kernel';

/** Refuses a category that the household does not have, as its owner, the transaction service, knows. */
export async function requireCategory(context: MutationContext, categoryId: string): Promise<void> {
  try {
    await context.call('transaction/get-category', { params: { id: categoryId } });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'request/not-found') throw error;
    throw fieldProblem('budgeting/unknown-category', 'categoryId', 'is not a category of this household');
  }
}
