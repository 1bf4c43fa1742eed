import { mergePlans } from '@florin/domain/budget';
import { type Consumption, on, type SealedRow } from '@florin/kernel';
import { deriveSpent } from '../figures/spent';
import { ledger } from '../store/ledger';
import { removeBudget } from '../store/remove-budget';
import { type BudgetState, budgetOfCategory, budgets, figuresOf } from '../store/rows';
import { settingOf } from '../store/settings';
import { writeFigures, writingFiguresMayEmit } from '../store/write-figures';

/**
 * The budget of a category that became a part of another one goes along: it becomes the other one's, or is added to the
 * one that has it already. Transactions arrive by events of their own, before or after this one, and are counted then.
 */
export const onCategoriesMerged = on(
  'transaction.categories-merged.v1',
  async ({ categoryId, intoId }, work) => {
    const own = await budgetOfCategory(work, categoryId);
    if (own === undefined) return;
    const other = await budgetOfCategory(work, intoId);
    if (other === undefined) {
      await write(work, { ...own, value: { ...own.value, categoryId: intoId } });
      work.emit('budgeting.budgets-changed.v1', { budgetIds: [own.id] });
      return;
    }
    await removeBudget(work, own);
    const plan = mergePlans(other.value, own.value);
    if (plan !== null) await write(work, { ...other, value: { ...other.value, ...plan } });
    work.emit('budgeting.budgets-changed.v1', { budgetIds: [own.id, other.id] });
  },
  { mayEmit: writingFiguresMayEmit },
);

/** With the plan, what is to be told of it may be another. */
async function write(work: Consumption, { id, value }: SealedRow<BudgetState>): Promise<void> {
  await budgets.put(work, [{ id, value, visible: { category_id: value.categoryId } }]);
  const setting = await settingOf(work);
  // No budget is made before word of the household has arrived.
  if (setting === undefined) return;
  const before = (await figuresOf(work, [id])).get(id);
  const spentByPeriod = deriveSpent(value, await ledger.loadRange(work, {}));
  await writeFigures(work, setting, [{ id, budget: value, spentByPeriod, before }]);
}
