import './style.css';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from '@/ui/kit/icon-button';
import { useKitWords } from '@/ui/words';
import type { SheetProps } from './types';

/** A modal dialog: from the bottom edge on a phone, near the top on a wide screen. The browser traps the focus. */
export function Sheet({ title, onClose, children, isTitleHidden }: SheetProps) {
  const words = useKitWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const beganBeside = useRef(false);
  useEffect(() => {
    dialog.current?.showModal();
    const wanted = dialog.current?.querySelector<HTMLElement>('[data-first-focus]');
    (wanted ?? heading.current)?.focus();
  }, []);
  // The browser gives the focus back to what opened the sheet when it is closed, not when it just goes.
  useLayoutEffect(() => {
    const own = dialog.current;
    return () => own?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape reaches onCancel; the click is the one beside the sheet.
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        beganBeside.current = event.target === dialog.current;
      }}
      // A selection that begins in a field and ends beside the sheet is no wish to close it.
      onClick={(event) => {
        if (event.target === dialog.current && beganBeside.current) onClose();
      }}
    >
      <div className="sheet-page">
        <header className={isTitleHidden ? 'visually-hidden' : 'sheet-head'}>
          {/* The first focus goes to the name, not to a button that would then wear a ring. */}
          <h2 id={id} tabIndex={-1} ref={heading}>
            {title}
          </h2>
          {isTitleHidden ? null : <IconButton icon="close" label={words.close} onPress={onClose} />}
        </header>
        {children}
      </div>
    </dialog>
  );
}
