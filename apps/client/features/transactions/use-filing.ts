import { cleanPayee } from '@florin/domain/payee-name';
import { actions, type Transaction, useCategories, useTransactions } from '@/data';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { alikeUnfiled, fileUnder } from './bulk';
import { useTransactionWords } from './words';

/** Files a row under a category, and offers the same for the others of its payee; each step can be undone. */
export function useFiling(): (row: Transaction, categoryId: string) => void {
  const words = useTransactionWords();
  const kitWords = useKitWords();
  const { byId } = useCategories();
  const all = useTransactions();

  return (row, categoryId) => {
    const payee = cleanPayee(row.payee) || words.noPayee;
    const category = byId.get(categoryId)?.name ?? '';
    const { undo } = actions.changeTransactions([{ kind: 'update', id: row.id, fields: { categoryId } }]);
    const alike = alikeUnfiled(row, categoryId, all);
    showToast({
      kind: 'filed',
      text: words.filed(payee, category),
      action: { label: kitWords.undo, run: () => void undo() },
      ...(alike.length > 0
        ? { more: { label: words.applyToAll(alike.length + 1, payee), run: fileAll } }
        : {}),
    });
    function fileAll() {
      const step = actions.changeTransactions(fileUnder(alike, categoryId));
      showToast({
        kind: 'filed',
        text: words.filedAll(alike.length, category),
        action: { label: kitWords.undo, run: () => void step.undo() },
      });
    }
  };
}
