import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordScore } from './record-score';
import { type Report, scoreOf, survivorsOf } from './report';

/**
 * `npm run mutate -- packages/domain/src/ledger`: breaks the folder's code in one small way after another and runs the
 * folder's own tests each time. What no test notices is printed, and the score is kept in docs/mutation.md.
 */
const folder = process.argv[2]?.replace(/\/$/, '');
if (folder === undefined || !existsSync(folder)) {
  console.error('Say which folder: npm run mutate -- packages/domain/src/<folder>');
  process.exit(1);
}

const work = mkdtempSync('.stryker-');
const reportFile = join(work, 'report.json');
const configFile = join(work, 'stryker.config.json');
writeFileSync(
  configFile,
  JSON.stringify({
    testRunner: 'vitest',
    vitest: { configFile: 'tools/mutate/vitest.config.ts', related: false },
    mutate: [
      `${folder}/**/*.ts`,
      '!**/*.{test,arbitrary,testing}.ts',
      '!**/{corpus,testing}/**',
      '!**/index.ts',
    ],
    // Words for a person and a log are not what a test should hold on to.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignoreStatic: true,
    // Rewriting one takes the programming interface of TypeScript 5, and the tests need none.
    tsconfigFile: 'none.json',
    concurrency: 1,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: reportFile },
    tempDirName: join(work, 'sandbox'),
    ignorePatterns: ['**', '!packages/**', '!tools/mutate/**', '!tsconfig*.json', '!package.json'],
  }),
);
try {
  execFileSync('npx', ['stryker', 'run', configFile], {
    stdio: 'inherit',
    env: { ...process.env, FLORIN_MUTATED_FOLDER: folder },
  });
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  for (const line of survivorsOf(report)) console.log(line);
  recordScore(folder, scoreOf(report));
} catch (error) {
  // Stryker has said what was wrong.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
