import type { ChosenFile } from '@/platform/files';

/** Files dropped somewhere in the app, until the import screen takes them up one after the other. */
let files: readonly ChosenFile[] = [];
const listeners = new Set<() => void>();

function change(next: readonly ChosenFile[]): void {
  files = next;
  for (const listener of [...listeners]) listener();
}

export function offerFiles(offered: readonly ChosenFile[]): void {
  change([...files, ...offered]);
}

/** The first of them, which is the taker's from here on. */
export function takeFile(): ChosenFile | undefined {
  const [first, ...rest] = files;
  if (first) change(rest);
  return first;
}

export function readFiles(): readonly ChosenFile[] {
  return files;
}

export function watchFiles(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
