import './style.css';
import { useId } from 'react';
import { IconButton } from '@/ui/kit/icon-button';
import { Sheet } from '@/ui/kit/sheet';
import { useIsWide } from '@/ui/layout';
import { useKitWords } from '@/ui/words';
import type { DetailPaneProps } from './types';

export function DetailPane({ title, onClose, children }: DetailPaneProps) {
  const isWide = useIsWide();
  const words = useKitWords();
  const id = useId();
  if (!isWide) {
    return (
      <Sheet title={title} onClose={onClose}>
        {children}
      </Sheet>
    );
  }
  return (
    <aside
      className="detail-pane"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="detail-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={words.close} onPress={onClose} />
      </header>
      {children}
    </aside>
  );
}
