import './style.css';
import { useId } from 'react';
import { useIsWide } from '@/platform/layout';
import { IconButton } from '@/ui/kit/icon-button';
import { Sheet } from '@/ui/kit/sheet';
import { useWords } from '@/ui/words';
import type { DetailPaneProps } from './types';

export function DetailPane({ children, detail, title, onClose }: DetailPaneProps) {
  const isWide = useIsWide();
  const words = useWords();
  const id = useId();
  return (
    <div className="split">
      <div className="split-list">{children}</div>
      {detail && isWide ? (
        // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape closes the pane from any field inside.
        <aside
          className="split-pane"
          aria-labelledby={id}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        >
          <header className="split-head">
            <h2 id={id}>{title}</h2>
            <IconButton icon="close" label={words.close} onPress={onClose} />
          </header>
          {detail}
        </aside>
      ) : null}
      {detail && !isWide ? (
        <Sheet title={title} onClose={onClose}>
          {detail}
        </Sheet>
      ) : null}
    </div>
  );
}
