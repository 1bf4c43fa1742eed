/** What a first visit fetches, against its budgets. Alone, it measures dist/web and ends with 1 when one is passed. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * KB (1024 bytes) of gzip. What runs before the first drawing leaves room for five times as many screens. What is fetched
 * ahead is what the first screens share, a little above what it is: a table that one screen needs is that screen's own.
 */
const BUDGETS = [
  { name: 'initial JavaScript', maxKb: 85, files: /<script src="([^"]+)"/g },
  { name: 'JavaScript fetched ahead', maxKb: 80, files: /<link rel="preload" as="script" href="([^"]+)"/g },
  { name: 'page with its styles', maxKb: 14 },
];
/** KB of woff2, which is compressed as it is: all of them, also those that only some letters need. */
const FONTS_MAX_KB = 60;

export function measureWeb(dist) {
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const sizes = BUDGETS.map(({ name, maxKb, files }) => {
    const names = files ? [...page.matchAll(files)].map((match) => match[1]) : ['index.html'];
    return { name, maxKb, kb: names.reduce((sum, file) => sum + gzipKb(path.join(dist, file)), 0) };
  });
  sizes.push({ name: 'fonts', maxKb: FONTS_MAX_KB, kb: fontsKb(path.join(dist, 'fonts')) });
  return {
    lines: sizes.map(
      ({ name, maxKb, kb }) =>
        `${name} ${kb.toFixed(1)} KB, ${kb > maxKb ? 'over its budget of' : 'at most'} ${maxKb}`,
    ),
    isOver: sizes.some(({ kb, maxKb }) => kb > maxKb),
  };
}

function fontsKb(folder) {
  const fonts = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
  return fonts.reduce((sum, name) => sum + readFileSync(path.join(folder, name)).length / 1024, 0);
}

function gzipKb(file) {
  return gzipSync(readFileSync(file)).length / 1024;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, isOver } = measureWeb(fileURLToPath(new URL('../dist/web', import.meta.url)));
  console.log(lines.join('\n'));
  if (isOver) process.exitCode = 1;
}
