/** What a first visit fetches, against its budgets. Alone, it measures dist/web and ends with 1 when one is passed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** KB (1024 bytes) of gzip. What runs before the first drawing leaves room for five times as many screens. */
const BUDGETS = [
  { name: 'initial JavaScript', maxKb: 85, files: /<script src="([^"]+)"/g },
  { name: 'JavaScript fetched ahead', maxKb: 60, files: /<link rel="preload" as="script" href="([^"]+)"/g },
  { name: 'page with its styles', maxKb: 14 },
];

export function measureWeb(dist) {
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const sizes = BUDGETS.map(({ name, maxKb, files }) => {
    const names = files ? [...page.matchAll(files)].map((match) => match[1]) : ['index.html'];
    return { name, maxKb, kb: names.reduce((sum, file) => sum + gzipKb(path.join(dist, file)), 0) };
  });
  return {
    lines: sizes.map(
      ({ name, maxKb, kb }) =>
        `${name} ${kb.toFixed(1)} KB gzip, ${kb > maxKb ? 'over its budget of' : 'at most'} ${maxKb}`,
    ),
    isOver: sizes.some(({ kb, maxKb }) => kb > maxKb),
  };
}

function gzipKb(file) {
  return gzipSync(readFileSync(file)).length / 1024;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, isOver } = measureWeb(fileURLToPath(new URL('../dist/web', import.meta.url)));
  console.log(lines.join('\n'));
  if (isOver) process.exitCode = 1;
}
