import { mergeCategories } from '@florin/contracts';
import { expectVersion, fieldProblem, mutation, Problem } from '@florin/kernel';
import { mergedInto, moveMerged } from '../store/merged-categories';
import { requireCategoryGroup, requireRow } from '../store/require';
import { categories, view } from '../store/rows';
import { mergeCategoriesJob, rowsPerChange } from './job';

/**
 * From here on what names the category means the other one, whoever writes it. Its transactions move in the same change
 * as far as one change can hold them; a job moves the rest. Doing it twice does what doing it once does.
 */
export const mergeCategoriesHandler = mutation(
  mergeCategories,
  async ({ params, body, ifMatch }, context) => {
    const row = requireRow(await categories.get(context, params.id));
    expectVersion(row, ifMatch);
    const { mergedIntoId } = row.value;
    if (mergedIntoId !== null && mergedIntoId !== body.intoId)
      throw new Problem('transaction/category-merged');
    const into = await categories.get(context, body.intoId);
    if (into === undefined || into.id === row.id || into.value.mergedIntoId !== null) {
      throw fieldProblem(
        'transaction/unknown-category',
        'intoId',
        'is not another category of this household',
      );
    }
    const [{ value: own }, { value: other }] = [
      await requireCategoryGroup(context, row.value.groupId),
      await requireCategoryGroup(context, into.value.groupId),
    ];
    if (own.kind !== other.kind) {
      throw fieldProblem('transaction/categories-differ', 'intoId', `is one of ${other.kind}`);
    }
    const value = { ...row.value, isArchived: true, mergedIntoId: into.id };
    const parts = await mergedInto(context, row.id);
    await categories.put(context, [
      { id: row.id, value },
      ...parts.map((part) => ({ id: part.id, value: { ...part.value, mergedIntoId: into.id } })),
    ]);
    const movedCount = await moveMerged(context, row.id, rowsPerChange);
    if (movedCount === rowsPerChange)
      await context.runtime.jobs.add(context, mergeCategoriesJob.name, row.id);
    context.emit('transaction.categories-merged.v1', { categoryId: row.id, intoId: into.id });
    context.audit({
      action: 'category.merged',
      target: { kind: 'category', id: row.id },
      before: row.value,
      after: value,
    });
    return view({ id: row.id, change: context.change, value });
  },
);
