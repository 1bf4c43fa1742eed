import { useEffect, useState } from 'react';
import { readFile } from '@/platform/files';
import { DropLayer } from '@/ui/kit/drop-layer';
import { offerFiles } from '../chosen-files';
import { useDropWords } from './words';

/** Takes statements that are dropped anywhere in the app; `onFiles` leads to the import screen. Once in the shell. */
export function ImportDropLayer({ onFiles }: { onFiles: () => void }) {
  const [isOver, setIsOver] = useState(false);
  const words = useDropWords();
  useEffect(() => {
    /** Entering a child leaves its parent, so what counts is how many were entered and not left. */
    let depth = 0;
    function over(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.type === 'dragenter') depth += 1;
      if (event.type === 'dragleave') depth -= 1;
      setIsOver(depth > 0);
    }
    async function drop(event: DragEvent): Promise<void> {
      if (!hasFiles(event)) return;
      depth = 0;
      setIsOver(false);
      // The import screen's own field has taken it already.
      if (event.defaultPrevented) return;
      event.preventDefault();
      const files = await Promise.all(Array.from(event.dataTransfer?.files ?? [], readFile));
      if (files.length === 0) return;
      offerFiles(files);
      onFiles();
    }
    const onDrop = (event: DragEvent) => void drop(event);
    const moves = ['dragenter', 'dragover', 'dragleave'] as const;
    for (const name of moves) addEventListener(name, over);
    addEventListener('drop', onDrop);
    return () => {
      for (const name of moves) removeEventListener(name, over);
      removeEventListener('drop', onDrop);
    };
  }, [onFiles]);
  return isOver ? <DropLayer label={words.drop} hint={words.hint} /> : null;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
