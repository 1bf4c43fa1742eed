import { countries, genericNames, legalForms, roadWords, smallWords } from './words';

const day = String.raw`\d{1,2}\.\d{1,2}\.(?:\d{2,4})?`;
const time = String.raw`(?:um\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*uhr)?`;
const moment = String.raw`(?:${day}\s*)?(?:${time})?`;

/** A till's line: "POS 26,62 AT K2 09.10. 11:16 EUROSPAR …", with amount, country, card, day and time before the shop. */
const till = new RegExp(
  String.raw`^p[oø0]s\s+\d[\d.]*[.,]\d{2}\s+(?:[a-z]{3}\s+)?[a-z]{2}\s+(?:k\d\s+)?${moment}\s*`,
  'iu',
);
/** A till's line ends with its town and the town's number. */
const town = /\s+(?:(?:bad|st|sankt|maria|wr|wiener|gro(?:ß|ss)|klein|neu)\.?\s+)?[\p{L}.-]+\s+\d{4,5}$/iu;
/** Payment services and card texts that stand before the shop: "PAYPAL *SPOTIFY", "POS 1234 BILLA". */
const before =
  /^(?:(?:paypal|sumup|sq|zettle|izettle|tst|klarna|stripe|google|apple(?:\.com)?)\s*\*\s*|(?:pos|card purchase|kartenzahlung|girocard|folgelastschrift|basislastschrift|lastschrift|visa|ec)[\s:]+(?:\d[\d./:-]*\s+)*|(?:internet|sepa|online)-?\s?(?:(?:ü|ue)berweisung|lastschrift)[\s:]+)/iu;
/** Where banks go on with the place, the terminal and the day. */
const rest = /\s*(?:\/\/|\s\|\s|\s{3,}|\*(?=\S*\d)|\s(?:sagt\s+danke|dankt)(?![\p{L}\d])|\s\d+\/\s).*$/iu;
/** The card, the day and the time a terminal adds: "0527 K2 18.09. 17:20". */
const terminal = new RegExp(
  String.raw`\s+(?:\d{3,}\s+k\d(?:\s+${moment})?|${day}(?:\s*${time})?|${time})$`,
  'iu',
);
/** Numbers of branches, terminals and receipts, at the end. */
const number = /\s+(?:(?:nr|no|fil|filiale|store|shop|ref)\.?\s*)?[#*]?\d[\d./:-]*$/i;
/** A branch's number, its town and the country: "BILLA 0815 WIEN AT". */
const branch = new RegExp(String.raw`\s+\d{3,}\s+[\p{L}.-]+\s+(?:${countries})$`, 'u');
const legalForm = new RegExp(String.raw`[\s,]+(?:${legalForms})$`, 'iu');
/** What follows a company's legal form as its address: a street, or a number, a postal code and a town. */
const address = new RegExp(
  String.raw`(\s(?:${legalForms}))\s+(?:[^\d]*(?:${roadWords})(?!\p{L}).*|\D*\d+\S*\s+\d{4,5}\s+\p{L}.*|\d{4,5}\s+\p{L}.*)$`,
  'iu',
);

/**
 * A bank's text as a person would write the payee: "PAYPAL *SPOTIFY" is "Spotify", "REWE 4711//BERLIN/DE" is "Rewe".
 * What a person wrote, in small letters and without numbers at its end, stays as it is, and so does a text that would
 * lose everything.
 */
export function cleanPayee(text: string): string {
  let name = withoutNoise(text.trim());
  // What stood behind some noise may be noise too; each turn is shorter than the one before.
  for (let shorter = withoutNoise(name); shorter !== name; shorter = withoutNoise(name)) name = shorter;
  return isShouted(name)
    ? name.toLowerCase().replace(/[\p{L}\p{N}&'’]+/gu, capitalised)
    : name.replace(/\s+/g, ' ');
}

function withoutNoise(text: string): string {
  const shop = without(text, till);
  // Only a till says for certain that a town ends its line.
  let name = shop === text ? text : withoutTown(shop);
  for (const part of [before, rest, terminal, branch, number, legalForm]) name = without(name, part);
  return address.test(name) ? name.replace(address, '$1') : name;
}

function without(name: string, part: RegExp): string {
  const shorter = name.replace(part, '').trim();
  return namesSomebody(shorter) ? shorter : name;
}

/** "HOTEL WIEN 1010" is not every hotel. */
function withoutTown(shop: string): string {
  const shorter = without(shop, town);
  return genericNames.has(shorter.toLowerCase()) ? shop : shorter;
}

function namesSomebody(text: string): boolean {
  return /\p{L}.*\p{L}/u.test(text);
}

/** All capitals, and long enough not to be initials. */
function isShouted(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function capitalised(word: string, at: number): string {
  if (at > 0 && smallWords.has(word)) return word;
  // Initials and short brands are read letter by letter: DB, DM, H&M, BMW.
  if (/^(?:[\p{L}]&[\p{L}]|[^aeiouyäöü]{2,3})$/u.test(word)) return word.toUpperCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}
