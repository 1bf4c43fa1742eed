import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const webFolder = fileURLToPath(new URL('../../apps/client/dist/web', import.meta.url));

/** The scripts that the page names, gzipped: those it runs at once, and those it loads ahead beside them. */
export function initialScriptBytes(): { initialScriptBytes: number; preloadedScriptBytes: number } {
  const page = readFileSync(join(webFolder, 'index.html'), 'utf8');
  const sumOf = (tag: RegExp) =>
    [...page.matchAll(tag)].reduce(
      (sum, [, path]) => sum + gzipSync(readFileSync(join(webFolder, path!))).length,
      0,
    );
  return {
    initialScriptBytes: sumOf(/<script src="([^"]+)"/g),
    preloadedScriptBytes: sumOf(/<link rel="preload" as="script" href="([^"]+)"/g),
  };
}
