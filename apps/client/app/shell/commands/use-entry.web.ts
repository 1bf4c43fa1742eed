import { useNewEntry } from '@/features/transactions/use-new-entry';
import { useShellWords } from '../words';
import { looksLikeEntry } from './rank';
import type { BoxCommand } from './use-commands.web';

/** The line as an entry, where it is one: shown as it is understood, saved by Enter, taken back by its undo. */
export function useEntry(): { setText: (text: string) => void; commands: BoxCommand[] } {
  const { commands: words } = useShellWords();
  const { text, setText, isReady, hint, save } = useNewEntry({ isKept: false });
  const isEntry = isReady && looksLikeEntry(text);
  return {
    setText,
    commands: isEntry
      ? [
          {
            key: 'enter line',
            group: 'enter',
            label: hint ?? text,
            score: 200,
            icon: 'add',
            detail: words.entryHint,
            run: () => void save(),
          },
        ]
      : [],
  };
}
