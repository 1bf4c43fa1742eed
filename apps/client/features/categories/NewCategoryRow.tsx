import { useState } from 'react';
import type { CategoryGroup } from '@/data';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { Stack } from '@/ui/kit/stack';
import { addCategory } from './add-category';
import { useCategoryWords } from './words';

/** Adds a category to the group it stands in. Its icon and colour follow from its name and can be changed after. */
export function NewCategoryRow({ group }: { group: CategoryGroup }) {
  const words = useCategoryWords();
  const [name, setName] = useState<string | null>(null);

  function add() {
    const given = name?.trim();
    if (given) void addCategory(group.id, given);
    setName(given ? '' : null);
  }

  if (name === null) {
    return (
      <Stack isRow pad={1}>
        <Button kind="plain" icon="add" label={words.addTo(group.name)} onPress={() => setName('')} />
      </Stack>
    );
  }
  return (
    <Stack pad={4}>
      <Form label={words.addTo(group.name)} onSubmit={add}>
        <Stack isRow align="end" gap={2}>
          <Stack grows>
            <Field
              label={words.name}
              value={name}
              onChange={setName}
              isFocusedFirst
              onLeave={() => name.trim() || setName(null)}
            />
          </Stack>
          <Button kind="primary" label={words.add} isSubmit onPress={add} />
        </Stack>
      </Form>
    </Stack>
  );
}
