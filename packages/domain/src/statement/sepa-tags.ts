import { cleanText } from './clean-text';

/** What German banks pack into the purpose: "EREF+…MREF+…SVWZ+…ABWA+…". */
export type SepaTags = { purpose: string; ultimate: string };

const tags = /(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|COAM|OAMT|PURP|RREF|SQTP|ANAM)\+/g;

/** The purpose (SVWZ) and the party behind the payer or payee (ABWA, ABWE); '' each where it is not told. */
export function readSepaTags(text: string): SepaTags {
  const places = [...text.matchAll(tags)];
  const found = new Map<string, string>();
  places.forEach((place, index) => {
    const value = cleanText(
      text.slice(place.index + place[0].length, places[index + 1]?.index ?? text.length),
    );
    const tag = place[1] ?? '';
    if (!found.has(tag)) found.set(tag, value);
  });
  return {
    purpose: withoutRepeats(found.get('SVWZ') ?? ''),
    ultimate: found.get('ABWE') ?? found.get('ABWA') ?? '',
  };
}

/** Savings banks repeat the references in the purpose, as "… EREF: 123 MREF: 45 IBAN: DE00 …". */
function withoutRepeats(purpose: string): string {
  return purpose.replace(/ ?(?:EREF|KREF|MREF|CRED|IBAN|BIC|ABWA|ABWE): .*$/, '').trim() || purpose;
}
