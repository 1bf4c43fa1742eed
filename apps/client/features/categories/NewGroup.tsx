import { useState } from 'react';
import { actions, type CategoryGroup } from '@/data';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { Stack } from '@/ui/kit/stack';
import { Tabs } from '@/ui/kit/tabs';
import { useKitWords } from '@/ui/words';
import { useCategoryWords } from './words';

const kinds = ['expense', 'income'] as const satisfies CategoryGroup['kind'][];

/** Adds a group. Whether it is one of income cannot be changed later, because reports count the two apart. */
export function NewGroup() {
  const words = useCategoryWords();
  const kitWords = useKitWords();
  const [name, setName] = useState<string | null>(null);
  const [kind, setKind] = useState<CategoryGroup['kind']>('expense');

  function add() {
    const given = name?.trim();
    if (!given) return;
    actions.addCategoryGroup({ name: given, kind });
    setName(null);
  }

  if (name === null) {
    return (
      <Stack isRow>
        <Button kind="quiet" icon="add" label={words.addGroup} onPress={() => setName('')} />
      </Stack>
    );
  }
  return (
    <Card title={words.addGroup}>
      <Form label={words.addGroup} onSubmit={add}>
        <Field label={words.groupName} value={name} onChange={setName} isFocusedFirst />
        <Tabs
          label={words.kind}
          value={kind}
          choices={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={setKind}
        />
        <Stack isRow gap={2}>
          <Button kind="primary" label={words.addGroup} isSubmit onPress={add} />
          <Button kind="plain" label={kitWords.cancel} onPress={() => setName(null)} />
        </Stack>
      </Form>
    </Card>
  );
}
