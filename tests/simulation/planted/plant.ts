import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Bug } from './bugs';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The file's text with the bug in it. Throws where the snippet does not stand in it exactly once. */
export function plant(bug: Bug): string {
  const text = readFileSync(`${root}${bug.file}`, 'utf8');
  const count = text.split(bug.snippet).length - 1;
  if (count !== 1)
    throw new Error(
      `"${bug.snippet}" stands ${count} times in ${bug.file}, so "${bug.name}" cannot be planted`,
    );
  return text.replace(bug.snippet, () => bug.replacement);
}
