/** Payment services and card texts that stand before the shop: "PAYPAL *SPOTIFY", "POS 1234 BILLA". */
const before =
  /^(?:(?:paypal|sumup|sq|zettle|izettle|tst|klarna|stripe|google|apple(?:\.com)?)\s*\*\s*|(?:pos|card purchase|kartenzahlung|lastschrift|visa|ec)[\s:]+(?:\d[\d./-]*\s+)*)/i;
/** Where banks go on with the place, the terminal and the day. */
const rest = /\s*(?:\/\/|\s\|\s|\s{3,}|\*(?=\S*\d)).*$/;
/** Numbers of branches, terminals and receipts, at the end. */
const number = /\s+(?:(?:nr|no|fil|filiale|store|shop|ref|dankt|sagt danke)\.?\s*)?[#*]?\d[\d./:-]*$/i;
const legalForm =
  /[\s,]+(?:gmbh(?:\s*&\s*co\.?\s*(?:kg|ohg))?|ag|kg|ohg|e\.?\s?k\.?|ltd\.?|inc\.?|llc|plc|s\.?a\.?(?:r\.?l\.?)?|b\.?v\.?)$/i;
const smallWords = new Set(
  'and am an auf bei da de der des di die du el im in la le of the und van von zu zum zur'.split(' '),
);

/**
 * A bank's text as a person would write the payee: "PAYPAL *SPOTIFY" is "Spotify", "REWE 4711//BERLIN/DE" is "Rewe".
 * What a person wrote, in small letters and without numbers at its end, stays as it is, and so does a text that would
 * lose everything.
 */
export function cleanPayee(text: string): string {
  let name = text.trim();
  for (const part of [before, rest, number, number, legalForm]) {
    const shorter = name.replace(part, '').trim();
    if (/\p{L}.*\p{L}/u.test(shorter)) name = shorter;
  }
  return isShouted(name)
    ? name.toLowerCase().replace(/[\p{L}\p{N}&'’]+/gu, capitalised)
    : name.replace(/\s+/g, ' ');
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
