export interface Toast {
  id: number;
  text: string;
  /** What happened, where a later one of the same makes this one old. */
  kind?: string;
  tone: 'plain' | 'close' | 'over';
  action?: ToastAction;
  /** What else could be done now, such as the same for all that are alike. */
  more?: ToastAction;
}

export interface ToastAction {
  label: string;
  run: () => void;
}

/** Long enough to read and reach the undo with a keyboard. */
const shownMs = 8000;
/** How long they stay after the pointer left. */
const heldMs = 2000;
const shownMax = 2;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let lastId = 0;
let isHeld = false;

function set(next: readonly Toast[]): void {
  toasts = next;
  if (next.length === 0) isHeld = false;
  for (const listener of listeners) listener();
}

export function showToast(
  toast: Pick<Toast, 'text'> & Partial<Pick<Toast, 'kind' | 'tone' | 'action' | 'more'>>,
): void {
  lastId += 1;
  const id = lastId;
  const others = toasts.filter(({ kind }) => kind === undefined || kind !== toast.kind);
  set([...others, { tone: 'plain' as const, ...toast, id }].slice(-shownMax) as readonly Toast[]);
  setTimeout(() => expire(id), shownMs);
}

/** While a pointer or the focus is on them they stay, so that the undo does not go just before it is pressed. */
export function holdToasts(hold: boolean): void {
  isHeld = hold;
}

function expire(id: number): void {
  if (isHeld) setTimeout(() => expire(id), heldMs);
  else dismissToast(id);
}

export function dismissToast(id: number): void {
  if (toasts.some((toast) => toast.id === id)) set(toasts.filter((toast) => toast.id !== id));
}

export function readToasts(): readonly Toast[] {
  return toasts;
}

export function watchToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
