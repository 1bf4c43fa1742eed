import { cleanText } from './clean-text';

/** Tags between slashes, as Dutch and SWIFT-style banks write them. */
const slashTags =
  /\/(EREF|KREF|MREF|MARF|CRED|DEBT|CSID|BENM|ORDP|NAME|ID|ADDR|REMI|USTD|STRD|IBAN|BIC|CNTP|TRTP|TRCD|ISDT|RTRN|ULTC|ULTD|ULTB|PURP|PREF|SVCL|CDTRREF|CD|CUR|OCMT|CHGS|EXCH|ACCW|BUSP|IREF|NRTX|SVWZ|INFO)(?=\/)/g;

/** Whether a text is written in tags, as in "/TRTP/SEPA OVERBOEKING/NAME/A VISSER/REMI/rent". */
export function hasSlashTags(text: string): boolean {
  return /^\s*\/[A-Z]{2,7}\//.test(text);
}

/** The other side and the purpose in such a text; '' each where it is not told. */
export function readSlashTags(text: string): { payee: string; note: string } {
  const bare = text.trim();
  const values = new Map<string, string>();
  const places = [...bare.matchAll(slashTags)];
  places.forEach((place, index) => {
    const value = bare.slice(place.index + place[0].length, places[index + 1]?.index ?? bare.length);
    const tag = place[1] ?? '';
    if (!values.has(tag)) values.set(tag, value.replace(/^\/+|\/+$/g, '').trim());
  });
  const value = (tag: string) => values.get(tag) ?? '';
  // /CNTP/account/bank/name/city/
  const counterparty = value('CNTP').split('/')[2] ?? '';
  const payee =
    value('NAME') || counterparty || value('BENM') || value('ORDP') || value('ULTC') || value('ULTD');
  const note =
    value('USTD') || value('CDTRREF') || value('REMI') || value('STRD') || value('SVWZ') || value('INFO');
  return { payee: cleanText(payee) || cleanText(value('TRTP')), note: cleanText(note || value('EREF')) };
}
