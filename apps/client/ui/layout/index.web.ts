import { useSyncExternalStore } from 'react';
import { usePreferences } from '@/platform/preferences';
import { rows, wideFrom } from '@/ui/tokens/scale';

const query = matchMedia(`(min-width: ${wideFrom}px)`);

function watch(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useIsWide(): boolean {
  return useSyncExternalStore(watch, () => query.matches);
}

/** How tall a row of a list is, in pixels: the `--row` of the stylesheet, for virtual lists. */
export function useRowHeight(): number {
  const { density } = usePreferences();
  return useIsWide() ? rows[density].height : rows.touch.height;
}
