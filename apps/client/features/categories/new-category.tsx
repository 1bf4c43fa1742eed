import { useState } from 'react';
import { useCategories } from '@/data';
import { useNavigationWords } from '@/navigation/words';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Form } from '@/ui/kit/form';
import { Select } from '@/ui/kit/select';
import { showToast } from '@/ui/kit/toast';
import { addCategory } from './add-category';
import { useCategoryWords } from './words';

export default function NewCategory({ onDone }: { onDone: () => void }) {
  const words = useCategoryWords();
  const navigationWords = useNavigationWords();
  const { groups } = useCategories();
  const [name, setName] = useState('');
  const [chosenId, setChosenId] = useState('');
  const [isTried, setIsTried] = useState(false);
  const groupId = groups.find((group) => group.id === chosenId)?.id ?? groups[0]?.id;

  function submit() {
    setIsTried(true);
    if (!name.trim() || !groupId) return;
    void addCategory(groupId, name.trim());
    showToast({ text: words.added(name.trim()) });
    onDone();
  }

  return (
    <Form label={navigationWords.sheets.category} onSubmit={submit}>
      <Field
        label={words.name}
        value={name}
        onChange={setName}
        isFocusedFirst
        error={isTried && !name.trim() ? words.nameMissing : undefined}
      />
      <Select
        label={words.group}
        value={groupId ?? ''}
        choices={groups.map((group) => ({ value: group.id, label: group.name }))}
        onChange={setChosenId}
      />
      <Button kind="primary" label={words.add} isSubmit isWide onPress={submit} />
    </Form>
  );
}
