import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { openSheet, readOpenSheet } from '@/navigation/sheets';
import { startEntry, startSearch } from './focus.web';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null
  );
}

/** `n` new, `/` search, `?` this list, Ctrl or Cmd + K every command. Plain letters rest while someone types. */
export function useShortcuts(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openSheet('commands');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || readOpenSheet()) return;
      const run = {
        n: () => startEntry(navigate),
        '/': () => startSearch(navigate),
        '?': () => openSheet('shortcuts'),
      }[event.key];
      // A control on the screen may claim a letter of its own, as a chart does for its table.
      const claimed = /^[a-z]$/.test(event.key)
        ? document.querySelector<HTMLElement>(`[data-shortcut="${event.key}"]`)
        : null;
      if (!run && !claimed) return;
      event.preventDefault();
      if (run) run();
      else claimed?.click();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate]);
}
