import { mergePlans } from '@florin/domain/budget';
import { useState } from 'react';
import {
  actions,
  type Budget,
  type Category,
  type CategoryGroup,
  useBudgets,
  useCategories,
  useTransactions,
} from '@/data';
import { useMoney, useRegional } from '@/ui/format';
import { useToday } from '@/ui/format/use-today';
import { Button } from '@/ui/kit/button';
import { Form } from '@/ui/kit/form';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { useCategoryWords } from './words';

export interface MergeFormProps {
  category: Category;
  others: readonly (Category & { group: CategoryGroup })[];
  onClose: () => void;
  onDone: () => void;
}

/** Chooses what a category becomes a part of, and says before it happens what will. */
export function MergeForm({ category, others, onClose, onDone }: MergeFormProps) {
  const words = useCategoryWords();
  const kitWords = useKitWords();
  const money = useMoney();
  const [intoId, setIntoId] = useState('');
  const count = useTransactions({ categoryId: category.id }).length;
  const budgets = useBudgets(useToday(useRegional().timeZone));
  const { byId } = useCategories();
  const hasParts = [...byId].some(([id, meant]) => meant.id === category.id && id !== category.id);
  const into = others.find((one) => one.id === intoId);
  const budgetOf = (id: string) => budgets.find(({ budget }) => budget.categoryId === id)?.budget;
  const own = budgetOf(category.id);
  const other = into && budgetOf(into.id);

  function budgetText(budget: Budget, name: string): string {
    const amount = money(budget.plannedMinor, budget.currency);
    if (!other) return words.mergeBudget(amount, name);
    return mergePlans(other, budget) ? words.mergeBudgets(amount, name) : words.mergeBudgetGoes(amount, name);
  }

  function merge() {
    if (!into) return;
    const { undo } = actions.mergeCategory(category.id, into.id);
    onDone();
    showToast({
      text: words.merged(category.name, into.name),
      ...(undo ? { action: { label: kitWords.undo, run: () => void undo() } } : {}),
    });
  }

  return (
    <Form label={words.merge} onSubmit={merge}>
      <Select
        label={words.mergeInto}
        value={intoId}
        choices={[
          { value: '', label: words.choose },
          ...others.map(({ id, name, group }) => ({ value: id, label: name, group: group.name })),
        ]}
        onChange={setIntoId}
      />
      {into ? (
        <Stack gap={1}>
          <Text>{words.mergeText(count, category.name, into.name)}</Text>
          {own ? <Text>{budgetText(own, into.name)}</Text> : null}
          {own || other ? <Text tone="muted">{words.mergeForGood}</Text> : null}
          {hasParts && !own && !other ? (
            <Text tone="muted">{words.mergeAgainForGood(category.name)}</Text>
          ) : null}
        </Stack>
      ) : null}
      <Stack isRow wraps gap={2}>
        <Button
          kind="primary"
          label={into ? words.mergeNow(into.name) : words.merge}
          isSubmit
          isDisabled={!into}
          onPress={merge}
        />
        <Button kind="plain" label={kitWords.cancel} onPress={onClose} />
      </Stack>
    </Form>
  );
}
