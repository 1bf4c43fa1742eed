import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const client = fileURLToPath(new URL('../../', import.meta.url));

interface Said {
  where: string;
  en: string;
  de: string;
}

let said: Said[] = [];
beforeAll(async () => {
  const folders = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /(^|\/)words\/de\.ts$/.test(name) && !/node_modules|dist/.test(name),
  );
  const catalogues = await Promise.all(
    folders.map(async (file) => {
      const { de } = await import(path.join(client, file));
      const { en } = await import(path.join(client, file.replace(/de\.ts$/, 'en.ts')));
      return pairsOf(path.dirname(file), en, de);
    }),
  );
  said = catalogues.flat();
});

/** Every text of a catalogue in both languages. */
function pairsOf(where: string, en: unknown, de: unknown): Said[] {
  if (typeof en === 'string') return [{ where, en, de: String(de) }];
  if (typeof en === 'function') return [{ where, en: spoken(en as never), de: spoken(de as never) }];
  return Object.entries(en as object).flatMap(([key, value]) =>
    pairsOf(`${where}.${key}`, value, (de as Record<string, unknown>)[key]),
  );
}

/** What words that take something may be given: counts, names, or lists of names. */
const givens: unknown[] = [2, 'two', ['two', 'three']];

/** What a word says of what it takes. */
function spoken(word: (...given: never[]) => string): string {
  const say = word as unknown as (...given: unknown[]) => string;
  for (const given of givens) {
    try {
      return say(given, given, given, given);
    } catch {
      // It takes something else.
    }
  }
  throw new Error(`cannot say ${word}`);
}

/** The words of UX.md, each with its one German term; "5 days left" is "noch 5 Tage". */
const terms: [english: RegExp, german: RegExp][] = [
  [/(?<!days? )\bleft\b(?! as)/i, /übrig/i],
  [/\bspent\b/i, /ausgegeben|ausgabe/i],
  [/\bplanned\b/i, /geplant/i],
  [/\bcarri(ed|es) over\b/i, /übertragen/i],
];

describe('the words of the product', () => {
  it('are found in both languages', () => {
    expect(said.length).toBeGreaterThan(300);
    for (const [english] of terms) expect(said.some(({ en }) => english.test(en))).toBe(true);
  });

  it.each(terms)('%s is always %s', (english, german) => {
    expect(said.filter(({ en, de }) => english.test(en) && !german.test(de))).toEqual([]);
  });

  it.each([
    [/übrig/i, /\bleft\b/i],
    [/ausgegeben/i, /\b(over)?sp(ent|end)\b/i],
    [/\bgeplant/i, /\bplan(s|ned)?\b/i],
    [/übertragen/i, /\bcarr(y|ies|ied) over\b/i],
  ])('%s stands for nothing but %s', (german, english) => {
    expect(said.filter(({ en, de }) => german.test(de) && !english.test(en))).toEqual([]);
  });

  it('are said of a reconciled account alone where German has a word for that', () => {
    expect(said.filter(({ en, de }) => /abgeglichen|abgleich/i.test(de) && !/reconcil/i.test(en))).toEqual(
      [],
    );
  });

  it('leave no slug and no English behind', () => {
    const odd = said.filter(({ de }) => /\b(the|with|your|transactions?|household)\b/i.test(de));
    expect(odd).toEqual([]);
  });
});
