import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { openSheet, readOpenSheet } from '@/navigation/sheets';
import { useNavigationWords } from '@/navigation/words';
import { useShortcut } from '@/ui/keys';
import { shortcutFor } from '@/ui/keys/shortcuts';
import { startEntry, startSearch } from './focus.web';
import { useShellWords } from './words';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable]') !==
      null
  );
}

/** The one listener for every shortcut, and those that work on every screen. */
export function useShortcuts(): void {
  const [, navigate] = useLocation();
  const navigationWords = useNavigationWords();
  const { shortcuts } = useShellWords();
  useShortcut({ keys: ['mod+k'], label: shortcuts.commands, run: () => openSheet('commands') });
  useShortcut({ keys: ['?'], label: shortcuts.help, run: () => openSheet('shortcuts') });
  useShortcut({ keys: ['n'], label: navigationWords.addTransaction, run: () => startEntry(navigate) });
  useShortcut({ keys: ['/'], label: shortcuts.search, run: () => startSearch(navigate) });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const where = { isTyping: isTyping(event.target), isSheetOpen: readOpenSheet() !== null };
      const shortcut = shortcutFor(event, where);
      if (!shortcut?.run) return;
      event.preventDefault();
      shortcut.run();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
