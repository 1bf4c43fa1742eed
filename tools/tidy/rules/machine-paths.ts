import { findingsPerLine, isGenerated, type Rule } from '../tree';

/** Names that examples may live under. */
const EXAMPLE_PEOPLE = 'ada|grace|you|user|florin';

/** No file names a directory of the machine it was written on: `machineDirs` and anybody's home directory. */
export function machinePathsRule(machineDirs: readonly string[]): Rule {
  const mine = machineDirs
    .filter((path) => path.length > 1)
    .map((path) => `${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/\\w`);
  const homes = `/(?:home|Users)/(?!(?:${EXAMPLE_PEOPLE})\\b)[a-z][\\w-]*/`;
  const pattern = new RegExp(`(?<![\\w.-])(?:${[...mine, homes].join('|')})|\\b[A-Z]:\\\\Users\\\\`);
  return (files) =>
    files
      .filter(({ path }) => !isGenerated(path))
      .flatMap((file) => findingsPerLine(file, pattern, (match) => `${match} is a path of one machine`));
}
