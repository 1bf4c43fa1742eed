import './style.css';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { placeBeside } from './place';
import type { PopoverProps } from './types';

/**
 * A panel that hangs from its button, in the browser's top layer, so nothing clips it; on a phone it stands at the bottom
 * edge. Escape and a press beside it close it, and the focus goes back to the button.
 */
export function Popover({ label, isOpen, onToggle, trigger, children, role = 'dialog' }: PopoverProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const [button, shown] = [anchor.current, panel.current];
    if (!isOpen || !button || !shown) return;
    shown.showPopover();
    function place() {
      if (!button || !shown) return;
      const view = { width: innerWidth, height: innerHeight };
      const isRtl = getComputedStyle(button).direction === 'rtl';
      const { top, left } = placeBeside(
        button.getBoundingClientRect(),
        shown.getBoundingClientRect(),
        view,
        isRtl,
      );
      shown.style.setProperty('--top', `${top}px`);
      shown.style.setProperty('--left', `${left}px`);
    }
    place();
    const first =
      shown.querySelector<HTMLElement>('[data-first-focus]') ??
      shown.querySelector<HTMLElement>('button, a, input, select');
    first?.focus();
    addEventListener('resize', place);
    addEventListener('scroll', place, true);
    return () => {
      removeEventListener('resize', place);
      removeEventListener('scroll', place, true);
      // Only a focus that would be lost goes back: a press elsewhere has already chosen its place.
      if (shown.contains(document.activeElement) || document.activeElement === document.body)
        button.querySelector<HTMLElement>('button, a')?.focus();
    };
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    function onPress(event: PointerEvent) {
      const target = event.target as Node;
      if (!anchor.current?.contains(target)) onToggle(false);
    }
    addEventListener('pointerdown', onPress, true);
    return () => removeEventListener('pointerdown', onPress, true);
  }, [isOpen, onToggle]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape belongs to the panel inside.
    <span
      ref={anchor}
      className="popover-anchor"
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onToggle(false);
      }}
    >
      {trigger}
      {isOpen ? (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name.
        <div ref={panel} popover="manual" role={role} aria-label={label} className="popover">
          {children}
        </div>
      ) : null}
    </span>
  );
}
