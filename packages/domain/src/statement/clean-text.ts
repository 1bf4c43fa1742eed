import { detailCharsMax, noteCharsMax, payeeCharsMax } from './limits';

/** Control characters, every kind of space and line end, and invisible direction marks. */
const unclean =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u2060\u2066-\u2069\u3000\ufeff]| {2}/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const spaces = /[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u3000]+/g;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The text on one line: each run of spaces and control characters is one space, nothing invisible. */
export function cleanText(text: string): string {
  if (!unclean.test(text)) return text.trim();
  return text.replace(invisible, '').replace(spaces, ' ').trim();
}

/** At most `charsMax` UTF-16 units, never half a surrogate pair. */
export function cutText(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const last = text.charCodeAt(charsMax - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? charsMax - 1 : charsMax);
}

export function payeeText(text: string): string {
  return cutText(cleanText(text), payeeCharsMax);
}

/** The parts that say something, once each, without the payee said again. */
export function noteText(parts: readonly string[], payee: string): string {
  const said: string[] = [];
  for (const part of parts) {
    const clean = cleanText(part);
    if (clean !== '' && clean !== payee && !said.includes(clean)) said.push(clean);
  }
  return cutText(said.join(' · '), noteCharsMax);
}

export function detailText(text: string): string {
  return cutText(cleanText(text), detailCharsMax);
}
