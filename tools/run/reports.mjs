import { existsSync, readFileSync } from 'node:fs';

export const NO_TESTS = { passed: 0, failed: 0, skipped: 0 };

/**
 * The counts in a runner's JSON report (vitest and jest write the same form). A file that failed before its tests
 * could run counts as one failure, and so does a runner that ended badly without naming one, or wrote no report.
 */
export function countsOf(reportFile, exitCode) {
  const report = readReport(reportFile);
  if (report === undefined) return { ...NO_TESTS, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Full names of the tests that a report marks as failed, each with its file. */
export function failuresIn(reportFile) {
  const report = readReport(reportFile);
  if (report === undefined) return [];
  return report.testResults.flatMap((file) => {
    const names = file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${file.name}: ${fullName}`);
    return names.length === 0 && file.status === 'failed' ? [`${file.name}: it could not be run`] : names;
  });
}

/** Full names of the tests that a report marks as skipped; each says in its name what it needs. */
export function skippedIn(reportFile) {
  const report = readReport(reportFile);
  if (report === undefined) return [];
  return report.testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
      .map(({ fullName }) => `${file.name}: ${fullName}`),
  );
}

function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

export function sumOf(counts) {
  return counts.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    NO_TESTS,
  );
}
