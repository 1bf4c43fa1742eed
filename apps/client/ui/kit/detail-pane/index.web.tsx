import './style.css';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { takeEnter } from '@/ui/focus';
import { useShortcut } from '@/ui/keys';
import { IconButton } from '@/ui/kit/icon-button';
import { Sheet } from '@/ui/kit/sheet';
import { useIsWide } from '@/ui/layout';
import { holdPane } from '@/ui/layout/open-pane';
import { useKitWords } from '@/ui/words';
import type { DetailPaneProps } from './types';

export function DetailPane({ title, onClose, children }: DetailPaneProps) {
  return useIsWide() ? (
    <Pane title={title} onClose={onClose}>
      {children}
    </Pane>
  ) : (
    <Sheet title={title} onClose={onClose}>
      {children}
    </Sheet>
  );
}

/** Enter on what it shows moves the focus into it; Escape closes it from anywhere and gives the focus back. */
function Pane({ title, onClose, children }: DetailPaneProps) {
  const words = useKitWords();
  const id = useId();
  const pane = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const outside = useRef<Element | null>(null);

  useEffect(() => {
    outside.current = pane.current?.contains(document.activeElement) ? null : document.activeElement;
    if (takeEnter()) heading.current?.focus();
    function onFocusIn({ target }: FocusEvent) {
      if (target instanceof Element && !pane.current?.contains(target)) outside.current = target;
    }
    function onKeyDown(event: KeyboardEvent) {
      const shown = event.target instanceof Element ? event.target.closest('[aria-current="true"]') : null;
      if (event.key !== 'Enter' || event.defaultPrevented || !shown?.closest('.screen-page')) return;
      event.preventDefault();
      heading.current?.focus();
    }
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  // Before the pane leaves the page, and with it the focus that is in it.
  useLayoutEffect(() => {
    const own = pane.current;
    return () => {
      if (!own?.contains(document.activeElement)) return;
      const before = outside.current?.isConnected ? outside.current : null;
      const after = before ?? document.querySelector('.screen-page [aria-current="true"], .screen-head h1');
      if (after instanceof HTMLElement) after.focus({ preventScroll: true });
    };
  }, []);

  // The rail makes room for it in the same frame.
  useLayoutEffect(holdPane, []);
  useShortcut({ keys: ['Escape'], label: words.close, run: onClose });

  return (
    <aside ref={pane} className="detail-pane" aria-labelledby={id}>
      <header className="detail-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton icon="close" label={words.close} onPress={onClose} />
      </header>
      {children}
    </aside>
  );
}
