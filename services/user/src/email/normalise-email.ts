import { domainToASCII } from 'node:url';

const ADDRESS_LENGTH_MAX = 254;
const LOCAL_PART_LENGTH_MAX = 64;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no address holds them and no header may.
const NOT_IN_AN_ADDRESS = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029<>()[\]\\,;:"@\ud800-\udfff]/u;
/** The host parser behind `domainToASCII` stops at a slash and decodes percents; an address has neither. */
const DOMAIN_TEXT = /^[\p{L}\p{N}\p{M}.-]+$/u;

/**
 * One spelling for each mailbox, so that an address finds its account however it is typed: composed (NFC),
 * lower case, the domain in its ASCII form. Undefined where the text is no address we could write to.
 *
 * Dots and +tags stay: what they mean is the mail provider's business, and taking two mailboxes for one would
 * hand one person the account of another.
 */
export function normaliseEmail(text: string): string | undefined {
  const address = text.trim().normalize('NFC');
  const at = address.lastIndexOf('@');
  const localPart = address.slice(0, Math.max(at, 0)).toLowerCase();
  const domainText = address.slice(at + 1);
  const domain = DOMAIN_TEXT.test(domainText) ? domainToASCII(domainText).toLowerCase() : '';
  if (localPart === '' || Buffer.byteLength(localPart) > LOCAL_PART_LENGTH_MAX) return undefined;
  if (NOT_IN_AN_ADDRESS.test(localPart) || !isDomain(domain)) return undefined;
  const normalised = `${localPart}@${domain}`;
  return normalised.length <= ADDRESS_LENGTH_MAX ? normalised : undefined;
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const areLabels = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  const isNumeric = /^\d+$/.test(labels.at(-1) ?? '');
  return labels.length >= 2 && areLabels && !isNumeric;
}
