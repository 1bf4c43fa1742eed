export type EntryParts = {
  words: string[];
  /** As typed after "@" and "#", the last of each; null where there is none. */
  account: string | null;
  category: string | null;
  note: string;
  isIncome: boolean;
};

/** Parts a line into marked words and plain ones. A name of several words is quoted: @"Joint account". */
export function splitEntry(text: string): EntryParts {
  const { line, note } = splitNote(text);
  const parts: EntryParts = { words: [], account: null, category: null, note, isIncome: false };
  for (const word of line.match(/[@#]"[^"]*"?|\S+/g) ?? []) {
    const name = word.slice(1).replaceAll('"', '').trim();
    if (word.startsWith('@') && name !== '') parts.account = name;
    else if (word.startsWith('#') && name !== '') parts.category = name;
    else if (/^\+income$/i.test(word)) parts.isIncome = true;
    else parts.words.push(word);
  }
  return parts;
}

/** The note begins after "//", or after a dash between spaces that follows the amount. */
function splitNote(text: string): { line: string; note: string } {
  const parts = /^(.*?)\s\/\/(.*)$/s.exec(text) ?? /^(.*?\d.*?)\s[-\u2013\u2014]\s(?!\d)(.*)$/s.exec(text);
  return { line: parts?.[1] ?? text, note: (parts?.[2] ?? '').trim() };
}
