import { type ReactNode, useState } from 'react';
import { actions, type CategoryTree } from '@/data';
import { Badge } from '@/ui/kit/badge';
import { Card } from '@/ui/kit/card';
import { Field } from '@/ui/kit/field';
import { IconButton } from '@/ui/kit/icon-button';
import { Stack } from '@/ui/kit/stack';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';
import { placesAfter } from './order';
import { useCategoryWords } from './words';

type Group = CategoryTree['groups'][number];

export interface GroupCardProps {
  group: Group;
  at: number;
  groups: readonly Group[];
  children: ReactNode;
}

/** A group with what can be done to it: rename, move among the groups, and remove while it is empty. */
export function GroupCard({ group, at, groups, children }: GroupCardProps) {
  const words = useCategoryWords();
  const kitWords = useKitWords();
  const [name, setName] = useState<string | null>(null);
  const { id } = group;

  function rename() {
    const next = name?.trim();
    if (next && next !== group.name) actions.editCategoryGroup(id, { name: next });
    setName(null);
  }

  function move(to: number) {
    for (const place of placesAfter(groups, id, to))
      actions.editCategoryGroup(place.id, { position: place.position });
  }

  function remove() {
    const { undo } = actions.deleteCategoryGroup(id);
    showToast({
      text: words.deleted(group.name),
      action: { label: kitWords.undo, run: () => void undo() },
    });
  }

  return (
    <Card
      title={group.name}
      isFlush
      action={
        <Stack isRow align="center" gap={0}>
          {group.kind === 'income' ? <Badge label={words.income} /> : null}
          <IconButton icon="edit" label={words.renameGroup(group.name)} onPress={() => setName(group.name)} />
          {at > 0 ? (
            <IconButton icon="arrow-up" label={kitWords.moveUp(group.name)} onPress={() => move(at - 1)} />
          ) : null}
          {at < groups.length - 1 ? (
            <IconButton
              icon="arrow-down"
              label={kitWords.moveDown(group.name)}
              onPress={() => move(at + 1)}
            />
          ) : null}
          {group.categories.length === 0 ? (
            <IconButton icon="trash" label={words.deleteGroup(group.name)} onPress={remove} />
          ) : null}
        </Stack>
      }
    >
      {name === null ? null : (
        <Stack pad={4}>
          <Field
            label={words.groupName}
            value={name}
            onChange={setName}
            isFocusedFirst
            onLeave={rename}
            onSubmit={rename}
          />
        </Stack>
      )}
      {children}
    </Card>
  );
}
