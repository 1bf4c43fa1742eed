import { type Finding, isCode, isGenerated, isTest, type Rule, type SourceFile } from '../tree';

const DECLARED = /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|enum) (\w+)/gm;
const LISTED = /^export \{([^}]*)\}/gm;
const WORD = /[A-Za-z_$][\w$]*/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const PLACE = /\bfrom '[^'\n]*'/g;

/** What third parties build on: used or not, it stays. */
const PUBLIC = /^packages\/(sdk|contracts)\//;

/** Tested, and waiting for the command that an operator runs it by. */
const AWAITED = new Set(['verifyTrail', 'expectHead']);

/** Tables of a schema, which the migrations are made from. */
const TABLES = /^services\/[^/]+\/src\/store\/schema\.ts$/;

type Face = { file: SourceFile; exported: Set<string>; words: Map<string, number> };

/**
 * What is exported is used, by its own file or by another of the product. A test is nobody, except to what is there for
 * tests, and a list that passes a name on is nobody either. Types are not looked at: they name what a function takes
 * and answers.
 */
export const unusedExportsRule: Rule = (files) => {
  const faces = files
    .filter(({ path }) => isCode(path) && !isGenerated(path))
    .map((file): Face => {
      const text = file.text.replace(COMMENT, '').replace(PLACE, '');
      return { file, exported: exportedBy(text), words: countWords(text) };
    });
  const users = usersByWord(faces);
  return faces.filter(({ file }) => isSubject(file.path)).flatMap((face) => findingsOf(face, users));
};

function isSubject(path: string): boolean {
  return (
    /^(packages|services|apps)\/.*\.tsx?$/.test(path) &&
    !PUBLIC.test(path) &&
    !isTestFile(path) &&
    !TABLES.test(path)
  );
}

/** A file of tests exports nothing that has to be used; what tests share does. */
function isTestFile(path: string): boolean {
  return /\.(test|spec|bench)\.[a-z]+$/.test(path);
}

function findingsOf(
  { file, exported, words }: Face,
  users: ReadonlyMap<string, readonly string[]>,
): Finding[] {
  const countsTests = isTest(file.path);
  return [...exported]
    .filter((name) => (words.get(name) ?? 0) < 2 && !AWAITED.has(name))
    .filter((name) => {
      const paths = users.get(name) ?? [];
      const counts = (path: string) =>
        countsTests || !isTest(path) || isTestkit(path) || isStoryOf(file.path, path);
      return !paths.some((path) => path !== file.path && counts(path));
    })
    .map((name) => ({ path: file.path, message: `exports ${name}, which nothing else uses` }));
}

/** What the kit offers, its story uses: a part is there before the first screen that needs it. */
function isStoryOf(part: string, path: string): boolean {
  return part.startsWith('apps/client/ui/kit/') && path.startsWith('apps/client/stories/parts/');
}

function isTestkit(path: string): boolean {
  return path.startsWith('packages/testkit/');
}

/** Which files name a word without exporting it. */
function usersByWord(faces: readonly Face[]): Map<string, string[]> {
  const all = new Set(faces.flatMap(({ exported }) => [...exported]));
  const users = new Map<string, string[]>();
  for (const { file, exported, words } of faces)
    for (const word of words.keys()) {
      if (!all.has(word) || exported.has(word)) continue;
      const known = users.get(word);
      if (known) known.push(file.path);
      else users.set(word, [file.path]);
    }
  return users;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function exportedBy(text: string): Set<string> {
  const names = new Set([...text.matchAll(DECLARED)].map((match) => match[1] ?? ''));
  for (const [, list = ''] of text.matchAll(LISTED))
    for (const part of list.split(',')) {
      const name = part.split(/ as /).at(-1)?.trim() ?? '';
      if (name !== '' && name !== 'default' && !name.startsWith('type ')) names.add(name);
    }
  return names;
}
