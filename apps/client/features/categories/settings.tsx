import { useState } from 'react';
import { actions, useCategories } from '@/data';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { CategoryMark } from '@/ui/kit/category-mark';
import { EmptyState } from '@/ui/kit/empty-state';
import { Row } from '@/ui/kit/row';
import { Sortable } from '@/ui/kit/sortable';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { CategoryRow } from './CategoryRow';
import { GroupCard } from './GroupCard';
import { NewCategoryRow } from './NewCategoryRow';
import { NewGroup } from './NewGroup';
import { placesAfter } from './order';
import { useCategoryWords } from './words';

/** All groups with their categories, each edited where it stands; at the end what is archived. */
export default function CategorySettings() {
  const words = useCategoryWords();
  const { groups } = useCategories();
  const [openId, setOpenId] = useState<string | null>(null);
  const archived = groups.flatMap((group) => group.categories.filter((category) => category.isArchived));

  return (
    <Stack gap={4}>
      <Text tone="muted">{words.settingsText}</Text>
      {groups.length === 0 ? (
        <EmptyState icon="tag" title={words.noGroups} text={words.noGroupsText} />
      ) : null}
      {groups.map((group, at) => {
        const shown = group.categories.filter((category) => !category.isArchived);
        return (
          <GroupCard key={group.id} group={group} at={at} groups={groups}>
            <Sortable
              label={group.name}
              items={shown.map((category) => ({
                key: category.id,
                name: category.name,
                content: (
                  <CategoryRow
                    category={category}
                    groups={groups}
                    isOpen={openId === category.id}
                    onOpen={(isOpen) => setOpenId(isOpen ? category.id : null)}
                  />
                ),
              }))}
              onMove={(id, to) => {
                for (const { id: moved, position } of placesAfter(shown, id, to))
                  actions.editCategory(moved, { position });
              }}
            />
            <NewCategoryRow group={group} />
          </GroupCard>
        );
      })}
      <NewGroup />
      {archived.length > 0 ? (
        <Card title={words.archivedTitle} isFlush>
          {archived.map(({ id, name, icon, color }) => (
            <Row
              key={id}
              title={name}
              leading={<CategoryMark icon={icon} color={color} size={24} />}
              trailing={
                <Button
                  kind="plain"
                  label={words.bringBack}
                  onPress={() => void actions.editCategory(id, { isArchived: false })}
                />
              }
            />
          ))}
        </Card>
      ) : null}
    </Stack>
  );
}
