/**
 * The two fonts of the app, cut down to what it writes: the Latin letters of Europe, figures of one width, currency
 * signs, the true minus. Any other script is the system's to draw. They are renamed, because the OFL reserves the
 * original names for the unchanged fonts; its text stays beside them.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** Code points, both ends inclusive. The second part is fetched only by a page that shows one of its letters. */
export const PARTS = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2009, 0x200a],
    [0x2010, 0x2014],
    [0x2018, 0x201a],
    [0x201c, 0x201e],
    [0x2020, 0x2020],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
    [0x202f, 0x2030],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
    [0x2248, 0x2248],
    [0x2260, 0x2260],
    [0x2264, 0x2265],
  ],
  'latin-ext': [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x17f],
    [0x218, 0x21b],
    [0x20a0, 0x20ab],
    [0x20ad, 0x20c0],
  ],
};

/**
 * Advance widths are the mean over Latin text, in units of the em. A fallback is stretched to the font's width and set
 * on its lines, so that nothing moves when the font arrives. One weight of the serif is enough for figures and titles.
 */
const FONTS = [
  {
    family: 'Florin Sans',
    source: 'source-sans-3',
    weights: { min: 400, max: 600 },
    // Drawn a little larger than its designers set it, so that 14 px in a table read as easily as the system's.
    scale: 1.05,
    metrics: { width: 0.418, ascent: 1.024, descent: 0.4 },
    fallbacks: [
      { names: ['Arial', 'Liberation Sans', 'Helvetica', 'Arimo'], width: 913 / 2048 },
      { names: ['Roboto'], width: 911 / 2048 },
    ],
  },
  {
    family: 'Florin Serif',
    source: 'source-serif-4',
    weights: 400,
    scale: 1,
    metrics: { width: 0.479, ascent: 1.036, descent: 0.335 },
    fallbacks: [
      { names: ['Times New Roman', 'Liberation Serif', 'Times', 'Tinos'], width: 832 / 2048 },
      { names: ['Noto Serif'], width: 0.481 },
    ],
  },
];

const FEATURES = ['ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'pnum', 'tnum'];

/** Writes the fonts to `dist`/fonts and returns what the page needs: its `@font-face` rules and preload links. */
export async function writeFonts(dist) {
  const folder = path.join(dist, 'fonts');
  mkdirSync(folder, { recursive: true });
  const rules = [];
  const links = [];
  for (const font of FONTS) {
    const home = path.dirname(require.resolve(`@fontsource-variable/${font.source}/package.json`));
    copyFileSync(path.join(home, 'LICENSE'), path.join(folder, `LICENSE-${font.source}.txt`));
    for (const [part, ranges] of Object.entries(PARTS)) {
      const file = await writePart(folder, home, font, part, ranges);
      rules.push(face(font, file, ranges));
      if (part === 'latin')
        links.push(`<link rel="preload" as="font" type="font/woff2" href="${file}" crossorigin />`);
    }
    rules.push(...font.fallbacks.map((fallback, index) => fallbackFace(font, fallback, index)));
  }
  return { rules: rules.join(''), links: links.join('') };
}

async function writePart(folder, home, font, part, ranges) {
  const whole = readFileSync(path.join(home, 'files', `${font.source}-${part}-wght-normal.woff2`));
  const cut = await subsetFont(whole, charactersOf(ranges), {
    targetFormat: 'woff2',
    variationAxes: { wght: font.weights },
    keepFeatures: FEATURES,
    noHinting: true,
  });
  const hash = createHash('sha256').update(cut).digest('hex').slice(0, 16);
  const name = `${font.family.toLowerCase().replace(' ', '-')}-${part}-${hash}.woff2`;
  writeFileSync(path.join(folder, name), cut);
  return `/fonts/${name}`;
}

function charactersOf(ranges) {
  const points = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return String.fromCodePoint(...points);
}

function face({ family, scale }, file, ranges) {
  const range = ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(',');
  return `@font-face{font-family:"${family}";font-weight:400 600;font-display:swap;src:url(${file}) format("woff2");size-adjust:${percent(scale)};unicode-range:${range}}`;
}

function fallbackFace({ family, metrics, scale }, { names, width }, index) {
  const stretch = metrics.width / width;
  const sources = names.map((name) => `local("${name}")`).join(',');
  return `@font-face{font-family:"${family} ${index}";src:${sources};size-adjust:${percent(stretch * scale)};ascent-override:${percent(metrics.ascent / stretch)};descent-override:${percent(metrics.descent / stretch)};line-gap-override:0%}`;
}

function percent(share) {
  return `${(share * 100).toFixed(2)}%`;
}
