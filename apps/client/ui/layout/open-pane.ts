/** How many panes stand beside the content; nearly always none or one. */
let openCount = 0;
const listeners = new Set<() => void>();

function change(by: number): void {
  openCount += by;
  for (const listener of listeners) listener();
}

/** Says that a pane stands beside the content, until what it returns is called. */
export function holdPane(): () => void {
  change(1);
  let isHeld = true;
  return () => {
    if (isHeld) change(-1);
    isHeld = false;
  };
}

export function isPaneOpen(): boolean {
  return openCount > 0;
}

export function watchPanes(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
