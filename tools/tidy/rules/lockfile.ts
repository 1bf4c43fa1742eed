import { findingsPerLine, type Rule } from '../tree';

/** The lockfile names versions and their hashes, and leaves it to each machine which registry it asks. */
export const lockfileRule: Rule = (files) => [
  ...files
    .filter(({ path }) => path === 'package-lock.json')
    .flatMap((file) =>
      findingsPerLine(file, /"resolved":\s*"https?:[^"]*"/, (match) => `${match} names a registry`),
    ),
  ...files
    .filter(({ path }) => path.endsWith('.npmrc'))
    .flatMap((file) => findingsPerLine(file, /registry\s*=.*/, (match) => `${match} names a registry`)),
];
