import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Score } from './report';

const scoresFile = 'docs/mutation.md';
const head = `# Mutation scores
What share of small changes to a folder's code its own tests notice; what no test reaches counts as not noticed. Written
by \`npm run mutate -- <folder>\`, which also prints each change that nobody noticed; words are left out, and so is what
only runs once when a module is loaded. Tests that need a whole system do not take part, so much of the kernel is not
reached; the last column leaves that out.

| folder | noticed | not noticed | not reached | score | of those reached |
|---|---:|---:|---:|---:|---:|
`;

/** Puts a folder's score in its row, the others staying as they are. */
export function recordScore(folder: string, score: Score): void {
  const known = existsSync(scoresFile) ? readFileSync(scoresFile, 'utf8') : head;
  writeFileSync(scoresFile, withScore(known, folder, score));
}

export function withScore(text: string, folder: string, { killed, survived, notReached }: Score): string {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| `') && !line.startsWith(`| \`${folder}\` |`));
  const score = percentOf(killed, killed + survived + notReached);
  const ofReached = percentOf(killed, killed + survived);
  rows.push(`| \`${folder}\` | ${killed} | ${survived} | ${notReached} | ${score} | ${ofReached} |`);
  return `${head}${rows.sort().join('\n')}\n`;
}

function percentOf(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.floor((part / whole) * 100)} %`;
}
