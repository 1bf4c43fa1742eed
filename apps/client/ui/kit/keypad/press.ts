/** What was pressed so far: digits, and after the mark no more than the currency has. */
export type Pressed = string;

export const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'mark', '0', 'backspace'] as const;
export type Key = (typeof keys)[number];

/** More is no price, and would not fit the line. */
const wholeDigitsMax = 9;

/** A mark in a currency without decimals, a digit too many: nothing happens, instead of another amount. */
export function press(pressed: Pressed, key: Key, decimals: number): Pressed {
  const [whole = '', fraction] = pressed.split('.');
  if (key === 'backspace') return pressed.slice(0, -1);
  if (key === 'mark') return decimals === 0 || fraction !== undefined ? pressed : `${whole || '0'}.`;
  if (fraction !== undefined) return fraction.length >= decimals ? pressed : pressed + key;
  if (whole === '0') return key;
  return whole.length >= wholeDigitsMax ? pressed : pressed + key;
}

export function minorOf(pressed: Pressed, decimals: number): number | null {
  if (pressed === '') return null;
  const [whole = '', fraction = ''] = pressed.split('.');
  return Number(whole + fraction.padEnd(decimals, '0'));
}

/** An amount from elsewhere as if it had been pressed, so that it can be gone on from. */
export function pressedOf(amountMinor: number | null, decimals: number): Pressed {
  if (!amountMinor) return '';
  const digits = String(Math.abs(amountMinor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return decimals === 0 || /^0*$/.test(fraction) ? whole : `${whole}.${fraction}`;
}
