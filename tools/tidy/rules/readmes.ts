import { posix } from 'node:path';
import type { Rule } from '../tree';

/** Each workspace says in a few lines what it is and what it must not do. */
export const readmesRule: Rule = (files) => {
  const paths = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path }) => /^(packages|services|apps)\/[^/]+\/package\.json$/.test(path))
    .map(({ path }) => posix.join(posix.dirname(path), 'README.md'))
    .filter((readme) => !paths.has(readme))
    .map((path) => ({ path, message: 'is missing' }));
};
