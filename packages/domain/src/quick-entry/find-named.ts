import { foldText, wordsOf } from '../text/index';

export type Named = { id: string; name: string };

export type Found<Item> = { ok: true; item: Item } | { ok: false; reason: 'unknown' | 'ambiguous' };

/**
 * The item a person means by a few letters of its name: the whole name, else the only one that starts so, else the
 * only one with a word that starts so. Case, diacritics, spaces and punctuation do not matter.
 */
export function findNamed<Item extends Named>(items: readonly Item[], typed: string): Found<Item> {
  const wanted = wordsOf(typed).join('');
  if (wanted === '') return { ok: false, reason: 'unknown' };
  const rules: ((name: string) => boolean)[] = [
    (name) => wordsOf(name).join('') === wanted,
    (name) => wordsOf(name).join('').startsWith(wanted),
    (name) =>
      foldText(name)
        .split(/[\s/&-]+/)
        .some((word) => word.startsWith(wanted)),
  ];
  for (const rule of rules) {
    const found = items.filter(({ name }) => rule(name));
    const [item] = found;
    if (found.length > 1) return { ok: false, reason: 'ambiguous' };
    if (item) return { ok: true, item };
  }
  return { ok: false, reason: 'unknown' };
}
