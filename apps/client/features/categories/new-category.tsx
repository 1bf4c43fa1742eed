import { useState } from 'react';
import { actions, useCategories } from '@/data';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { Select } from '@/ui/kit/select';
import { showToast } from '@/ui/kit/toast';
import { useWords } from '@/ui/words';

export default function NewCategory({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const { groups } = useCategories();
  const [name, setName] = useState('');
  const [chosenId, setChosenId] = useState('');
  const [isTried, setIsTried] = useState(false);
  const groupId = groups.find((group) => group.id === chosenId)?.id ?? groups[0]?.id;

  function submit() {
    setIsTried(true);
    if (!name.trim() || !groupId) return;
    actions.addCategory(groupId, name.trim());
    showToast({ text: words.category.added(name.trim()) });
    onDone();
  }

  return (
    <Form label={words.category.new} onSubmit={submit}>
      <Field
        label={words.category.name}
        value={name}
        onChange={setName}
        isFocusedFirst
        error={isTried && !name.trim() ? words.category.nameMissing : undefined}
      />
      <Select
        label={words.category.group}
        value={groupId ?? ''}
        choices={groups.map((group) => ({ value: group.id, label: group.name }))}
        onChange={setChosenId}
      />
      <Button kind="primary" label={words.category.add} isSubmit isWide onPress={submit} />
    </Form>
  );
}
