import { cleanText } from './clean-text';
import { readSepaTags } from './sepa-tags';
import { hasSlashTags, readSlashTags } from './slash-tags';

/** What field 86 tells: whom the money came from or went to, and what for. */
export type Mt940Details = { payee: string; note: string };

/** Business code, then subfields behind any one sign: "166?00GUTSCHRIFT?20…", "835<00…", "~20…". */
const structured = /^(?:\d{3})?([^\w\s/:.,;+\-'"()])(?=\d\d)/;
/**
 * Field 86 in the three ways it is written: numbered subfields (German and Polish banks), tags between slashes
 * (Dutch banks, SWIFT), or plain lines.
 */
export function readMt940Details(lines: readonly string[]): Mt940Details {
  const joined = lines.join('');
  const mark = structured.exec(joined)?.[1];
  const subfields = mark === undefined ? null : readSubfields(joined, mark);
  if (subfields) return subfields;
  if (hasSlashTags(joined)) return readSlashTags(joined);
  return readPlain(lines);
}

/** ?00 posting text, ?20 to ?29 and ?60 to ?63 purpose, ?32 and ?33 the name; null where none of them is there. */
function readSubfields(text: string, mark: string): Mt940Details | null {
  const fields = new Map<string, string>();
  for (const part of text.split(mark).slice(1)) {
    const number = part.slice(0, 2);
    if (/^\d\d$/.test(number)) fields.set(number, (fields.get(number) ?? '') + part.slice(2));
  }
  if (![...fields.keys()].some((number) => /^(?:00|2\d|3[0-4]|6[0-3])$/.test(number))) return null;
  const purpose = joinChunks(
    [...fields].filter(([number]) => /^2\d|^6[0-3]/.test(number)).map(([, value]) => value),
  );
  const tags = readSepaTags(purpose);
  const name = joinChunks([fields.get('32') ?? '', fields.get('33') ?? '']);
  const postingText = cleanText(fields.get('00') ?? '');
  const payee = cleanText(name) || tags.ultimate || postingText;
  return { payee, note: tags.purpose || cleanText(purpose) || (payee === postingText ? '' : postingText) };
}

/** Chunks of up to 27 characters run on; a clearly shorter one ended a line of its own. */
function joinChunks(chunks: readonly string[]): string {
  let text = '';
  let lastLength = 27;
  for (const chunk of chunks) {
    const isApart = lastLength < 24 && text !== '' && !/\s$/.test(text) && !/^\s/.test(chunk);
    text += (isApart ? ' ' : '') + chunk;
    lastLength = chunk.length;
  }
  return text;
}

/** "…; OD: JAN NOWAK UL. NIJAKA 1; TYT.: PRZELEW; …", as mBank writes from, to and title. */
const labelled = /;\s*(?:OD|DLA)\s*:\s*([^;]*)/;

/** The first line names the other side, behind its account number; the rest says what for. */
function readPlain(lines: readonly string[]): Mt940Details {
  const texts = lines.map(cleanText).filter((line) => line !== '');
  const [first = '', ...rest] = texts;
  const joined = texts.join(' ');
  const party = labelled.exec(joined)?.[1];
  if (party) return { payee: party, note: /TYT\.?\s*:\s*([^;]*)/.exec(joined)?.[1]?.trim() ?? joined };
  const named = first.replace(
    /^(?:[A-Z]{2}\d{2}[A-Z0-9]{10,30}|\d{7,16}|\d{2}(?:\.\d{2}){2}\.\d{3})\s+(?=\S)/,
    '',
  );
  return { payee: named, note: rest.join(' ') };
}
