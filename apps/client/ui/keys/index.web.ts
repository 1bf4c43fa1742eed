import { useEffect, useLayoutEffect, useRef } from 'react';
import { addShortcut } from './shortcuts';
import type { Shortcut } from './types';

/** Claims a key while the component is shown; null claims none. */
export function useShortcut(shortcut: Shortcut | null): void {
  const holder = useRef(shortcut);
  useLayoutEffect(() => {
    holder.current = shortcut;
  });
  const isThere = shortcut !== null;
  useEffect(() => (isThere ? addShortcut(holder as { current: Shortcut }) : undefined), [isThere]);
}
