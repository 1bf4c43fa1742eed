import type { Shortcut } from './types';

/** Every shortcut that works at this moment, the latest last: both the handler and the list read it. */
let working: readonly { current: Shortcut }[] = [];

/** Adds a shortcut that may change its face; returns what takes it away. */
export function addShortcut(holder: { current: Shortcut }): () => void {
  working = [...working, holder];
  return () => {
    working = working.filter((other) => other !== holder);
  };
}

/** What works, each key once: where two claim one, the latest has it. */
export function readShortcuts(): readonly Shortcut[] {
  const taken = new Set<string>();
  const shown = working.map((holder) => holder.current).reverse();
  return shown
    .flatMap((shortcut) => {
      const keys = shortcut.keys.filter((key) => !taken.has(key));
      for (const key of keys) taken.add(key);
      return keys.length > 0 ? [{ ...shortcut, keys }] : [];
    })
    .reverse();
}

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/**
 * What a press runs. Plain keys rest while someone types and while a sheet is open; those with Ctrl or Cmd do not, and
 * Escape does not while someone types.
 */
export function shortcutFor(
  press: Press,
  where: { isTyping: boolean; isSheetOpen: boolean },
): Shortcut | undefined {
  if (press.altKey) return undefined;
  const isMod = press.ctrlKey || press.metaKey;
  const name = isMod ? `mod+${press.key.toLowerCase()}` : press.key;
  const rests = where.isSheetOpen || (where.isTyping && press.key !== 'Escape');
  if (!isMod && rests) return undefined;
  return readShortcuts().findLast(({ keys, run }) => run && keys.includes(name));
}
