import { useState } from 'react';
import { Icon } from '@/ui/icons';
import { IconButton } from '@/ui/kit/icon-button';
import { Popover } from '@/ui/kit/popover';
import { Row } from '@/ui/kit/row';
import { useColors } from '@/ui/tokens/theme';
import type { MenuProps } from './types';

/** Commands behind one button, in a sheet. */
export function Menu({ label, items, icon = 'more' }: MenuProps) {
  const colors = useColors();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      label={label}
      isOpen={isOpen}
      onToggle={setIsOpen}
      trigger={<IconButton icon={icon} label={label} onPress={() => setIsOpen(true)} />}
    >
      {items.map((item) => (
        <Row
          key={item.label}
          title={item.label}
          {...(item.icon
            ? { leading: <Icon name={item.icon} color={item.isDanger ? colors.over : colors.muted} /> }
            : {})}
          onPress={() => {
            setIsOpen(false);
            item.onPress();
          }}
        />
      ))}
    </Popover>
  );
}
