import { categoryColors, categoryIcons } from '@florin/domain/category';
import { useState } from 'react';
import { actions, type Category, type CategoryEdit, type CategoryTree, useTransactions } from '@/data';
import { Icon } from '@/ui/icons';
import { Button } from '@/ui/kit/button';
import { CategoryMark } from '@/ui/kit/category-mark';
import { ChoiceGrid } from '@/ui/kit/choice-grid';
import { Field } from '@/ui/kit/field';
import { Select } from '@/ui/kit/select';
import { Stack } from '@/ui/kit/stack';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { MergeForm } from './MergeForm';
import { useCategoryWords } from './words';

export interface CategoryEditorProps {
  category: Category;
  groups: CategoryTree['groups'];
  onEdit: (fields: CategoryEdit) => void;
  onDone: () => void;
}

/** Everything that can be changed of a category. Each change takes effect at once and can be undone. */
export function CategoryEditor({ category, groups, onEdit, onDone }: CategoryEditorProps) {
  const words = useCategoryWords();
  const kitWords = useKitWords();
  const { id, groupId, icon, color } = category;
  const [name, setName] = useState(category.name);
  const [isMerging, setIsMerging] = useState(false);
  const isUsed = useTransactions({ categoryId: id }).length > 0;
  const own = groups.find((group) => group.id === groupId);
  const alike = groups.filter((group) => group.kind === own?.kind);
  const others = alike.flatMap((group) =>
    group.categories.filter((one) => one.id !== id && !one.isArchived).map((one) => ({ ...one, group })),
  );

  function rename() {
    const next = name.trim();
    if (!next) setName(category.name);
    else if (next !== category.name) onEdit({ name: next });
  }

  function move(to: string) {
    const position = groups.find((group) => group.id === to)?.categories.length ?? 0;
    onEdit({ groupId: to, position });
  }

  function archive() {
    onEdit({ isArchived: true });
    onDone();
    showToast({
      text: words.archived(category.name),
      action: { label: kitWords.undo, run: () => void actions.editCategory(id, { isArchived: false }) },
    });
  }

  function remove() {
    const { undo } = actions.deleteCategory(id);
    onDone();
    showToast({
      text: words.deleted(category.name),
      action: { label: kitWords.undo, run: () => void undo() },
    });
  }

  return (
    <>
      <Stack isRow wraps gap={3}>
        <Stack grows>
          <Field label={words.name} value={name} onChange={setName} onLeave={rename} onSubmit={rename} />
        </Stack>
        <Stack grows>
          <Select
            label={words.group}
            value={groupId}
            choices={alike.map((group) => ({ value: group.id, label: group.name }))}
            onChange={move}
          />
        </Stack>
      </Stack>
      <ChoiceGrid
        label={words.color}
        value={color}
        choices={categoryColors.map((value) => ({
          value,
          label: words.colors[value],
          mark: <CategoryMark icon={icon} color={value} size={32} />,
        }))}
        onChange={(value) => onEdit({ color: value })}
      />
      <ChoiceGrid
        label={words.icon}
        value={icon}
        choices={categoryIcons.map((value) => ({
          value,
          label: words.icons[value],
          mark: <Icon name={value} size={20} />,
        }))}
        onChange={(value) => onEdit({ icon: value })}
      />
      {isMerging ? (
        <MergeForm category={category} others={others} onClose={() => setIsMerging(false)} onDone={onDone} />
      ) : (
        <Stack isRow wraps gap={2}>
          {others.length > 0 ? (
            <Button kind="quiet" icon="merge" label={words.merge} onPress={() => setIsMerging(true)} />
          ) : null}
          <Button kind="quiet" icon="archive" label={words.archive} onPress={archive} />
          {isUsed ? null : <Button kind="danger" icon="trash" label={kitWords.delete} onPress={remove} />}
        </Stack>
      )}
    </>
  );
}
