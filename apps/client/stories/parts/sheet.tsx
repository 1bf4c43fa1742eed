import { useState } from 'react';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { Sheet } from '@/ui/kit/sheet';

/** The page presses the button: what it opens is the part. */
export const opens = true;

export default function SheetStory() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button label="New account" onPress={() => setIsOpen(true)} />
      {isOpen ? (
        <Sheet title="New account" onClose={() => setIsOpen(false)}>
          <Field label="Name" value="Savings" onChange={() => undefined} />
          <Button kind="primary" label="Save" isWide onPress={() => setIsOpen(false)} />
        </Sheet>
      ) : null}
    </>
  );
}
