import { useState } from 'react';
import { IconButton } from '@/ui/kit/icon-button';
import { Row } from '@/ui/kit/row';
import { Sheet } from '@/ui/kit/sheet';
import type { MenuProps } from './types';

export function Menu({ label, items }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton icon="menu" label={label} onPress={() => setIsOpen(true)} />
      {isOpen ? (
        <Sheet title={label} onClose={() => setIsOpen(false)}>
          {items.map((item) => (
            <Row
              key={item.label}
              title={item.label}
              onPress={() => {
                setIsOpen(false);
                item.onChoose();
              }}
            />
          ))}
        </Sheet>
      ) : null}
    </>
  );
}
