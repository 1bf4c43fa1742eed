/** By what the person last did something: a key, or a pointer. */
let last: 'key' | 'pointer' = 'pointer';
let enteredAt = Number.NEGATIVE_INFINITY;
/** Enter opens what it is pressed on within this time, or it opened nothing. */
const openingMaxMs = 1500;

document.addEventListener(
  'keydown',
  (event) => {
    last = 'key';
    enteredAt = event.key === 'Enter' ? performance.now() : Number.NEGATIVE_INFINITY;
  },
  true,
);
document.addEventListener(
  'pointerdown',
  () => {
    last = 'pointer';
    enteredAt = Number.NEGATIVE_INFINITY;
  },
  true,
);

export function wasKeyboard(): boolean {
  return last === 'key';
}

/** True once after an Enter: what it opened takes the focus. */
export function takeEnter(): boolean {
  const isFresh = performance.now() - enteredAt < openingMaxMs;
  enteredAt = Number.NEGATIVE_INFINITY;
  return isFresh;
}

/** After a navigation by keyboard the next Tab goes on from the new screen's name. */
export function focusAfterNavigation(heading: HTMLElement | null): void {
  const { activeElement } = document;
  // A field that a key was to reach has the focus already; a sheet keeps its own.
  const isTaken = activeElement?.matches('input, textarea, select') || document.querySelector('dialog[open]');
  if (heading && wasKeyboard() && !isTaken) heading.focus({ preventScroll: true });
}
