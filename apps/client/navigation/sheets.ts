import { useSyncExternalStore } from 'react';

/** What can open over any screen. */
export type SheetName = 'transaction' | 'account' | 'category' | 'commands' | 'shortcuts';

const listeners = new Set<() => void>();
let open: SheetName | null = null;

function set(next: SheetName | null): void {
  open = next;
  for (const listener of listeners) listener();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function openSheet(name: SheetName): void {
  set(name);
}

export function closeSheet(): void {
  set(null);
}

export function readOpenSheet(): SheetName | null {
  return open;
}

export function useOpenSheet(): SheetName | null {
  return useSyncExternalStore(watch, readOpenSheet, readOpenSheet);
}
