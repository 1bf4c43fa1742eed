export interface Toast {
  id: number;
  text: string;
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
const shownMax = 3;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let lastId = 0;

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function showToast(
  toast: Pick<Toast, 'text'> & Partial<Pick<Toast, 'tone' | 'action' | 'more'>>,
): void {
  lastId += 1;
  const id = lastId;
  set([...toasts, { tone: 'plain' as const, ...toast, id }].slice(-shownMax) as readonly Toast[]);
  setTimeout(() => dismissToast(id), shownMs);
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
