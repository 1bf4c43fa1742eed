import { routes } from '@/navigation/routes';
import { openSheet } from '@/navigation/sheets';
import { wideFrom } from '@/ui/tokens/scale';

/** Frames to wait for a screen that is still being fetched: about two seconds. */
const framesMax = 120;

/** Puts the cursor into the field of that name as soon as it is there. */
export function focusField(name: string, framesLeft = framesMax): void {
  const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (field) {
    field.focus();
    field.select();
  } else if (framesLeft > 0) {
    requestAnimationFrame(() => focusField(name, framesLeft - 1));
  }
}

/** Begins a new transaction: in place on a wide screen, in a sheet on a phone. */
export function startEntry(navigate: (path: string) => void): void {
  if (innerWidth < wideFrom) {
    openSheet('transaction');
    return;
  }
  if (location.pathname !== routes.transactions.path) navigate(routes.transactions.path);
  focusField('quick');
}

export function startSearch(navigate: (path: string) => void): void {
  if (location.pathname !== routes.transactions.path) navigate(routes.transactions.path);
  focusField('search');
}
