import { useState } from 'react';
import { Button } from '@/ui/kit/button';
import { Checkbox } from '@/ui/kit/checkbox';
import { Popover } from '@/ui/kit/popover';

/** The page presses the button: what it opens is the part. */
export const opens = true;

export default function PopoverStory() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      label="Columns"
      isOpen={isOpen}
      onToggle={setIsOpen}
      trigger={<Button label="Columns" icon="table" onPress={() => setIsOpen(!isOpen)} />}
    >
      <Checkbox label="Account" isOn onChange={() => undefined} />
      <Checkbox label="Note" isOn={false} onChange={() => undefined} />
    </Popover>
  );
}
