import { posix } from 'node:path';
import type { Finding, Rule, SourceFile } from '../tree';

const CLIENT = 'apps/client/';
const ENTRY = 'index.web.tsx';
const ENDINGS = [
  '',
  '.web.tsx',
  '.web.ts',
  '.tsx',
  '.ts',
  '.js',
  '/index.web.tsx',
  '/index.web.ts',
  '/index.tsx',
  '/index.ts',
];
const LAZY = /^(features|app\/shell|ui\/kit|ui\/charts)\/.*\.tsx?$/;

/** What is loaded together with the file: types are gone by then, and `import()` is a chunk of its own. */
const STATIC_IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"`;=()]*?\bfrom\s*)?['"]([^'"\n]+)['"]/gm;

/**
 * The first script of the web app draws the skeleton and nothing else, so it holds no screen, no part of the shell and
 * no component of the kit; those are chunks that routes load.
 */
export const webEntryRule: Rule = (files) => {
  const own = new Map(
    files
      .filter(({ path }) => path.startsWith(CLIENT))
      .map((file) => [file.path.slice(CLIENT.length), file] as const),
  );
  return own.has(ENTRY) ? findingsFrom(own) : [];
};

function findingsFrom(own: ReadonlyMap<string, SourceFile>): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set([ENTRY]);
  for (const place of seen) {
    const file = own.get(place);
    if (file === undefined) continue;
    for (const match of file.text.matchAll(STATIC_IMPORT)) {
      const target = resolved(own, place, match[1] ?? '');
      if (target === undefined || seen.has(target)) continue;
      if (LAZY.test(target))
        findings.push({ path: file.path, message: `brings ${target} into the first script` });
      else seen.add(target);
    }
  }
  return findings;
}

function resolved(own: ReadonlyMap<string, SourceFile>, from: string, name: string): string | undefined {
  if (!name.startsWith('@/') && !name.startsWith('.')) return undefined;
  const base = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(from), name);
  return ENDINGS.map((ending) => base + ending).find((place) => own.has(place));
}
