import { sumOf } from './reports.mjs';

/**
 * The table of all steps, what was left out and why, and the closing line. A step is
 * `{ name, result: 'passed' | 'failed' | 'left out', counts, seconds }`; only test runners have counts, so a check
 * that failed adds one to the failures and a check that passed adds nothing.
 */
export function summaryOf(steps, leftOut) {
  const width = Math.max(...steps.map(({ name }) => name.length));
  const lines = steps.map(({ name, result, counts, seconds }) => {
    const tests =
      counts === undefined
        ? ''
        : `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    return `  ${name.padEnd(width)}  ${result.padEnd(8)}  ${`${seconds.toFixed(1)} s`.padStart(8)}  ${tests}`.trimEnd();
  });
  const reasons = leftOut.map(({ what, why }) => `  ${what}: ${why}`);
  return [
    'Summary',
    ...lines,
    '',
    ...(reasons.length === 0 ? ['Nothing was left out.'] : ['Left out', ...reasons]),
    '',
    closingLineOf(steps),
  ].join('\n');
}

export function closingLineOf(steps) {
  const counts = steps.map(
    (step) => step.counts ?? { passed: 0, failed: step.result === 'failed' ? 1 : 0, skipped: 0 },
  );
  const { passed, failed, skipped } = sumOf(counts);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
