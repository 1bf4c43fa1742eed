import { Sheet } from '@/ui/kit/sheet';
import type { PopoverProps } from './types';

/** On a phone what hangs from a button comes from the bottom edge. */
export function Popover({ label, isOpen, onToggle, trigger, children }: PopoverProps) {
  return (
    <>
      {trigger}
      {isOpen ? (
        <Sheet title={label} onClose={() => onToggle(false)}>
          {children}
        </Sheet>
      ) : null}
    </>
  );
}
