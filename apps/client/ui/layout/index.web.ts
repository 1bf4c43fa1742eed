import { useSyncExternalStore } from 'react';
import { usePreferences } from '@/platform/preferences';
import { rows, spaciousFrom, wideFrom } from '@/ui/tokens/scale';
import { isPaneOpen, watchPanes } from './open-pane';

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

const shortQuery = matchMedia(`(max-width: ${wideFrom - 1}px) and (max-height: 500px)`);

function watchShort(listener: () => void): () => void {
  shortQuery.addEventListener('change', listener);
  return () => shortQuery.removeEventListener('change', listener);
}

/** Hardly any room from top to bottom, as at 200 % zoom: lists then write each row in one line. */
export function useIsShort(): boolean {
  return useSyncExternalStore(watchShort, () => shortQuery.matches);
}

const spaciousQuery = matchMedia(`(min-width: ${spaciousFrom}px)`);

function watchRoom(listener: () => void): () => void {
  spaciousQuery.addEventListener('change', listener);
  const stop = watchPanes(listener);
  return () => {
    spaciousQuery.removeEventListener('change', listener);
    stop();
  };
}

/** Whether a pane leaves so little room for the list that the rail has to give its own. */
export function useIsCramped(): boolean {
  return useSyncExternalStore(watchRoom, () => isPaneOpen() && !spaciousQuery.matches);
}
