/** A number as it is compared: spaces, dots, letter case and leading zeros do not count. */
export function comparableNumber(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+/, '');
}

/** Whether a file's word for an account is a number; some exports write the name a person gave it. */
export function isAccountNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 4 || (digits > 0 && digits === text.replace(/[\s.\-/]/g, '').length);
}

/**
 * Enough of a number to know one's own account by, and too little to pay from it: the country of an IBAN and the last
 * four digits; a number of four digits or fewer shows its last two.
 */
export function maskedNumber(text: string): string {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const shown = bare.length > 4 ? 4 : 2;
  const country = /^[A-Z]{2}\d{2}[A-Z0-9]{8,}$/.test(bare) ? bare.slice(0, 2) : '';
  return `${country}…${bare.slice(-shown)}`;
}
