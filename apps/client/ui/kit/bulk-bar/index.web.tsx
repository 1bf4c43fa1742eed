import './style.css';
import { IconButton } from '@/ui/kit/icon-button';
import { useKitWords } from '@/ui/words';
import type { BulkBarProps } from './types';

/** What is chosen in a list and what can be done with it; stands over the list's lower edge and says each change. */
export function BulkBar({ count, summary, onClear, children }: BulkBarProps) {
  const words = useKitWords();
  return (
    <section className="bulk-bar" aria-label={words.selected(count)}>
      <IconButton icon="close" label={words.clearSelection} onPress={onClear} />
      <p className="bulk-bar-words" role="status">
        <strong>{words.selected(count)}</strong>
        {summary ? <span className="private">{summary}</span> : null}
      </p>
      <div className="bulk-bar-actions">{children}</div>
    </section>
  );
}
