import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Score } from './report';

const scoresFile = 'docs/mutation.md';
const head = `# Mutation scores
What share of small changes to a folder's code its own tests notice, of those they reach. Written by
\`npm run mutate -- <folder>\`, which also prints each change that nobody noticed; words are left out, and so is what only
runs once when a module is loaded. Tests that need a whole system do not take part, so much of the kernel is not reached.

| folder | noticed | not noticed | not reached | score |
|---|---:|---:|---:|---:|
`;

/** Puts a folder's score in its row, the others staying as they are. */
export function recordScore(folder: string, score: Score): void {
  const known = existsSync(scoresFile) ? readFileSync(scoresFile, 'utf8') : head;
  writeFileSync(scoresFile, withScore(known, folder, score));
}

export function withScore(text: string, folder: string, { killed, survived, notReached }: Score): string {
  const total = killed + survived;
  const percent = total === 0 ? '-' : `${Math.floor((killed / total) * 100)} %`;
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| `') && !line.startsWith(`| \`${folder}\` |`));
  rows.push(`| \`${folder}\` | ${killed} | ${survived} | ${notReached} | ${percent} |`);
  return `${head}${rows.sort().join('\n')}\n`;
}
