import type { useNewEntry } from '@/features/transactions/use-new-entry';
import { looksLikeEntry } from './rank';
import type { BoxCommand } from './use-commands.web';
import type { CommandWords } from './words/en';

export type Entry = ReturnType<typeof useNewEntry>;

/** The line as an entry, where it is one: shown as it is understood, saved by Enter, taken back by its undo. */
export function entryCommands(entry: Entry, words: CommandWords): BoxCommand[] {
  const { text, isReady, hint, save } = entry;
  if (!isReady || !looksLikeEntry(text)) return [];
  return [
    {
      key: 'enter line',
      group: 'enter',
      label: hint ?? text,
      score: 200,
      icon: 'add',
      detail: words.entryHint,
      run: () => void save(),
    },
  ];
}
