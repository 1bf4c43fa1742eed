import { useSyncExternalStore } from 'react';
import { wideFrom } from '@/ui/tokens/scale';

const query = matchMedia(`(min-width: ${wideFrom}px)`);

function watch(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useIsWide(): boolean {
  return useSyncExternalStore(watch, () => query.matches);
}
