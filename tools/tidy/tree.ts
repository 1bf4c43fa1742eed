import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the project: its path from the root, with `/`, and its text (empty for what is not text). */
export type SourceFile = { path: string; text: string };

/** What a rule found. A warning is shown and does not fail the run. */
export type Finding = { path: string; line?: number; message: string; isWarning?: boolean };

export type Rule = (files: readonly SourceFile[]) => Finding[];

const TEXT =
  /\.(ts|tsx|mjs|cjs|js|json|md|css|html|sql|yml|yaml|sh)$|(^|\/)(\.ci\/run|\.npmrc|\.gitignore|Dockerfile)$/;

/** All files that git tracks or would track. */
export function readTree(root: string): SourceFile[] {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listed.status !== 0) throw new Error(`git ls-files: ${listed.error?.message ?? listed.stderr}`);
  const paths = [...new Set(listed.stdout.split('\0'))].filter(
    (path) => path !== '' && existsSync(join(root, path)),
  );
  return paths
    .sort()
    .map((path) => ({ path, text: TEXT.test(path) ? readFileSync(join(root, path), 'utf8') : '' }));
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs|cjs|js)$/.test(path) && !path.endsWith('.d.ts');
}

/** Tests, and what only tests use: generators for properties, a port's shared suite, doubles of outside parties. */
export function isTest(path: string): boolean {
  if (/\.(test|spec|arbitrary)\.[a-z]+$/.test(path) || /\/(testing|port-contracts|stories)\//.test(path))
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
