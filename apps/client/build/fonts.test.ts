import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatMoney } from '@florin/domain/money';
import { afterAll, describe, expect, it } from 'vitest';

type Ranges = Record<string, readonly (readonly [number, number])[]>;
const { PARTS, writeFonts } = (await import(new URL('./fonts.mjs', import.meta.url).href)) as {
  PARTS: Ranges;
  writeFonts(dist: string): Promise<{ rules: string; links: string }>;
};
const dist = mkdtempSync(path.join(tmpdir(), 'florin-fonts-'));
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const client = path.join(import.meta.dirname, '..');
const catalogues = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(^|\/)words\/(en|de)\.ts$/.test(name) && !name.includes('node_modules'))
  .map((name) => readFileSync(path.join(client, name), 'utf8'));

function isDrawn(letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  return Object.values(PARTS)
    .flat()
    .some(([first, last]) => point >= first && point <= last);
}

function undrawn(text: string): string[] {
  return [...new Set(text)].filter((letter) => !isDrawn(letter) && !/\s/.test(letter));
}

describe('the fonts of the app', () => {
  it('draw every letter of every word it says', () => {
    expect(catalogues.length).toBeGreaterThan(10);
    expect(undrawn(catalogues.join(''))).toEqual([]);
  });

  it.each(['en-US', 'en-IE', 'de-DE', 'de-CH', 'fr-FR', 'pl-PL', 'cs-CZ', 'tr-TR', 'sv-SE', 'pt-BR'])(
    'draw amounts as %s writes them, in every currency sign',
    (locale) => {
      for (const currency of ['EUR', 'USD', 'GBP', 'CHF', 'PLN', 'CZK', 'TRY', 'UAH', 'INR', 'KRW', 'ILS'])
        expect(undrawn(formatMoney(-1_234_567_89, currency, locale))).toEqual([]);
    },
  );

  it('come with their licences and are fetched ahead when every page needs them', async () => {
    const { rules, links } = await writeFonts(dist);
    const files = readdirSync(path.join(dist, 'fonts'));
    const fonts = files.filter((name) => name.endsWith('.woff2'));
    expect(files.filter((name) => name.startsWith('LICENSE-'))).toHaveLength(2);
    for (const name of fonts) expect(rules).toContain(`/fonts/${name}`);
    const ahead = fonts.filter((name) => links.includes(name));
    expect(ahead.sort()).toEqual(fonts.filter((name) => /latin-[0-9a-f]{16}/.test(name)).sort());
    expect(readFileSync(path.join(dist, 'fonts', fonts[0] ?? ''), 'latin1').slice(0, 4)).toBe('wOF2');
  });
});
