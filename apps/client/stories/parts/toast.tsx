import { useEffect } from 'react';
import { Button } from '@/ui/kit/button';
import { showToast, ToastHost } from '@/ui/kit/toast';

/** The page presses the button: what it opens is the part. */
export const opens = true;

export default function ToastStory() {
  useEffect(() => {
    showToast({ text: 'Two budgets are over.', tone: 'over' });
  }, []);
  return (
    <>
      <Button
        label="Delete"
        onPress={() =>
          showToast({ text: 'Café Luise deleted', action: { label: 'Undo', run: () => undefined } })
        }
      />
      <ToastHost />
    </>
  );
}
