import { posix } from 'node:path';
import { type Finding, isCode, isTest, type Rule, type SourceFile } from '../tree';

/** What each workspace may import of the others. What is not listed here is refused; DESIGN gives the reasons. */
const ALLOWED: Record<string, readonly string[]> = {
  'packages/domain': [],
  'packages/contracts': ['domain'],
  'packages/kernel': ['domain', 'contracts'],
  'packages/adapters': ['kernel'],
  'packages/ledger': ['domain', 'contracts', 'kernel'],
  'packages/sdk': ['contracts'],
  'apps/client': ['domain', 'contracts', 'sdk'],
};
const SERVICE = ['domain', 'contracts', 'kernel', 'ledger'];
const TEST_TOOLS = new Set([
  'vitest',
  'fast-check',
  'fake-indexeddb',
  '@testing-library/react-native',
  'playwright-core',
]);

/**
 * Imports between workspaces follow the table, nobody reaches into another's files, the testkit is for tests, the
 * domain imports nothing at all, and every package imported is declared by the workspace that imports it.
 */
export const importsRule: Rule = (files) => {
  const declared = declaredPackages(files);
  return files.filter(({ path }) => isCode(path)).flatMap((file) => findingsOf(file, declared));
};

function findingsOf(file: SourceFile, declared: ReadonlyMap<string, ReadonlySet<string>>): Finding[] {
  const workspace = workspaceOf(file.path);
  if (workspace === undefined) return [];
  return importsIn(file).flatMap(({ name, line }) => {
    const message = refusalOf(file.path, workspace, name, declared.get(workspace) ?? new Set());
    return message === undefined ? [] : [{ path: file.path, line, message }];
  });
}

function refusalOf(
  path: string,
  workspace: string,
  name: string,
  declared: ReadonlySet<string>,
): string | undefined {
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(path), name);
    const isTestReachingTests = isTest(path) && target.startsWith('tests/');
    return target.startsWith(`${workspace}/`) || isTestReachingTests
      ? undefined
      : `reaches out of ${workspace} to ${target}`;
  }
  // The app's own alias for its root; the rule of its layers looks at those.
  if (name.startsWith('@/')) return undefined;
  const sourceOnly = !isTest(path);
  const ours = /^@florin\/([^/]+)/.exec(name)?.[1];
  if (ours !== undefined) return refusalOfOurs(workspace, ours, sourceOnly);
  if (!sourceOnly) return undefined;
  if (workspace === 'packages/domain') return `imports ${name}, and the domain imports nothing`;
  const packageName = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  if (name.startsWith('node:') || declared.has(packageName) || isBuildScript(path)) return undefined;
  if (TEST_TOOLS.has(packageName)) return `imports ${packageName}, which is for tests`;
  return `imports ${packageName}, which ${workspace}/package.json does not declare`;
}

function refusalOfOurs(workspace: string, ours: string, sourceOnly: boolean): string | undefined {
  const self = workspace.split('/')[1];
  if (ours === self) return undefined;
  if (ours === 'testkit') return sourceOnly ? 'imports the testkit, which is for tests' : undefined;
  const allowed = workspace.startsWith('services/') ? SERVICE : ALLOWED[workspace];
  if (allowed === undefined || allowed.includes(ours)) return undefined;
  return `imports ${ours}; ${workspace} may import ${allowed.join(', ') || 'nothing'}`;
}

/** What makes the product is run from the root, with the root's tools. */
function isBuildScript(path: string): boolean {
  return /^(packages|services|apps)\/[^/]+\/(build\/|[^/]+$)/.test(path);
}

function workspaceOf(path: string): string | undefined {
  const match = /^((packages|services|apps)\/[^/]+)\//.exec(path);
  return match?.[1];
}

function declaredPackages(files: readonly SourceFile[]): Map<string, ReadonlySet<string>> {
  return new Map(
    files
      .filter(({ path }) => /^(packages|services|apps)\/[^/]+\/package\.json$/.test(path))
      .map(({ path, text }) => {
        const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text) as Record<
          string,
          object | undefined
        >;
        const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
        return [posix.dirname(path), new Set(names)];
      }),
  );
}

const IMPORT =
  /^\s*(?:import|export)\b[^'"`;=]*?\bfrom\s*['"]([^'"\n]+)['"]|^\s*import\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/gm;

export function importsIn({ text }: SourceFile): { name: string; line: number }[] {
  return [...text.matchAll(IMPORT)].map((match) => ({
    name: match[1] ?? match[2] ?? match[3] ?? '',
    line: text.slice(0, match.index + match[0].length).split('\n').length,
  }));
}
