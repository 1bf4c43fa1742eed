import { actions, type Category, type CategoryTree } from '@/data';
import { Icon } from '@/ui/icons';
import { CategoryMark } from '@/ui/kit/category-mark';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { CategoryEditor } from './CategoryEditor';

export interface CategoryRowProps {
  category: Category;
  groups: CategoryTree['groups'];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** A category; pressed, what can be changed of it opens below it. */
export function CategoryRow({ category, groups, isOpen, onOpen }: CategoryRowProps) {
  return (
    <>
      <Row
        title={category.name}
        leading={<CategoryMark icon={category.icon} color={category.color} size={28} />}
        trailing={<Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={16} />}
        isStrong={isOpen}
        onPress={() => onOpen(!isOpen)}
      />
      {isOpen ? (
        <Stack pad={4} gap={4}>
          <CategoryEditor
            category={category}
            groups={groups}
            onEdit={(fields) => void actions.editCategory(category.id, fields)}
            onDone={() => onOpen(false)}
          />
        </Stack>
      ) : null}
    </>
  );
}
