/**
 * A number as it is compared: spaces, dots, letter case and leading zeros do not count. The code of the bank before a
 * stroke does, as other banks have the same numbers; of an IBAN it is a part.
 */
export function comparableNumber(text: string): string {
  const stroke = text.lastIndexOf('/');
  const bank = significant(text.slice(0, Math.max(stroke, 0)));
  const number = significant(text.slice(stroke + 1));
  if (isIban(number)) return number;
  return bank === '' || number === '' ? bank + number : `${bank}/${number}`;
}

/**
 * What names an account among all banks: the bank's code, a stroke and the number, or an IBAN, which says both. A code
 * of zeros says nothing, and where a file has none the account is known by its number alone.
 */
export function accountIdentity(bankCode: string | null, number: string): string {
  const code = (bankCode ?? '').replace(/[^A-Za-z0-9]/g, '');
  const isEnough = significant(code) === '' || isIban(significant(number));
  return isEnough ? number : `${code}/${number.replaceAll('/', ' ')}`;
}

function significant(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+/, '');
}

function isIban(bare: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(bare);
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
