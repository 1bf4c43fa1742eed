import './style.css';
import { useEffect, useId, useRef } from 'react';
import { IconButton } from '@/ui/kit/icon-button';
import { useWords } from '@/ui/words';
import type { SheetProps } from './types';

/** A modal dialog: from the bottom edge on a phone, near the top on a wide screen. The browser traps the focus. */
export function Sheet({ title, onClose, children, isTitleHidden }: SheetProps) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
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
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="sheet-page">
        <header className={isTitleHidden ? 'visually-hidden' : 'sheet-head'}>
          <h2 id={id}>{title}</h2>
          {isTitleHidden ? null : <IconButton icon="close" label={words.close} onPress={onClose} />}
        </header>
        {children}
      </div>
    </dialog>
  );
}
