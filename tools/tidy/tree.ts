import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the project: its path from the root, with `/`, and its text (empty for what is not text). */
export type SourceFile = { path: string; text: string };

/** What a rule found. A warning is shown and does not fail the run. */
export type Finding = { path: string; line?: number; message: string; isWarning?: boolean };

export type Rule = (files: readonly SourceFile[]) => Finding[];

const TEXT =
  /\.(ts|tsx|mjs|cjs|js|json|md|css|html|sql|yml|yaml|sh)$|(^|\/)(\.ci\/run|\.npmrc|\.gitignore|Dockerfile)$/;

const NOT_OURS = new Set(['.git', '.expo', 'coverage', 'dist', 'node_modules']);

/** All files that git tracks or would track; without git or its records, all that are not installed or built. */
export function readTree(root: string): SourceFile[] {
  return (listedByGit(root) ?? filesBelow(root)).map((path) => ({
    path,
    text: TEXT.test(path) ? readFileSync(join(root, path), 'utf8') : '',
  }));
}

function listedByGit(root: string): string[] | undefined {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (listed.status !== 0) return undefined;
  const paths = new Set(listed.stdout.split('\0'));
  return [...paths].filter((path) => path !== '' && existsSync(join(root, path))).sort();
}

function filesBelow(root: string, directory = ''): string[] {
  return readdirSync(join(root, directory), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(root, path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs|cjs|js)$/.test(path) && !path.endsWith('.d.ts');
}

/** Tests, and what only tests use: generators for properties, a port's shared suite, doubles of outside parties. */
export function isTest(path: string): boolean {
  if (
    /\.(test|spec|arbitrary|testing|bench)\.[a-z]+$|\/bench\.ts$/.test(path) ||
    /\/(testing|port-contracts|stories|bench)\//.test(path)
  )
    return true;
  return path.startsWith('tests/') || path.startsWith('packages/testkit/');
}

export function isGenerated(path: string): boolean {
  return /\.generated\.[a-z]+$|(^|\/)migrations\/|^package-lock\.json$/.test(path);
}

/** One finding for each line of the file that the pattern matches. */
export function findingsPerLine(
  { path, text }: SourceFile,
  pattern: RegExp,
  message: (match: string) => string,
): Finding[] {
  return text.split('\n').flatMap((lineText, index) => {
    const match = pattern.exec(lineText);
    return match === null ? [] : [{ path, line: index + 1, message: message(match[0]) }];
  });
}
