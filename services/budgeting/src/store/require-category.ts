import { fieldProblem, type MutationContext, Problem } from '@florin/kernel';

/**
 * The category that is meant, as its owner, the transaction service, knows: itself, or the one it became a part of.
 * Refuses one that the household does not have.
 */
export async function requireCategory(context: MutationContext, categoryId: string): Promise<string> {
  try {
    const category = await context.call('transaction/get-category', { params: { id: categoryId } });
    return category.mergedIntoId ?? categoryId;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'request/not-found') throw error;
    throw fieldProblem('budgeting/unknown-category', 'categoryId', 'is not a category of this household');
  }
}
