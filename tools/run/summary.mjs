import { budgetOfAll, budgets } from './budgets.mjs';
import { sumOf } from './reports.mjs';

/**
 * The table of all steps with what each may take, what was skipped or left out and why, and the closing line. A step is
 * `{ name, result: 'passed' | 'failed' | 'left out', counts, skipped, seconds }`; only test runners have counts, so a
 * check that failed adds one to the failures and a check that passed adds nothing.
 */
export function summaryOf(steps, leftOut, secondsOfAll) {
  const width = Math.max(...steps.map(({ name }) => name.length));
  const lines = steps.map(({ name, result, counts, seconds }) => {
    const tests =
      counts === undefined
        ? ''
        : `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    const line = `  ${name.padEnd(width)}  ${result.padEnd(8)}  ${timeOf(seconds, budgets[name])}  ${tests}`;
    return `${line.trimEnd()}${overBudget(seconds, budgets[name])}`;
  });
  const skipped = steps.flatMap((step) => step.skipped ?? []);
  const reasons = leftOut.map(({ what, why }) => `  ${what}: ${why}`);
  return [
    'Summary',
    ...lines,
    `  ${'all'.padEnd(width + 10)}  ${timeOf(secondsOfAll, budgetOfAll)}${overBudget(secondsOfAll, budgetOfAll)}`,
    '',
    ...(skipped.length === 0 ? [] : ['Skipped', ...skipped.map((name) => `  ${name}`), '']),
    ...(reasons.length === 0 ? ['Nothing was left out.'] : ['Left out', ...reasons]),
    '',
    closingLineOf(steps),
  ].join('\n');
}

function timeOf(seconds, budget) {
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  return `${time}${budget === undefined ? '' : ` of ${budget}`}`.padEnd(15);
}

function overBudget(seconds, budget) {
  return budget !== undefined && seconds > budget ? '  OVER BUDGET' : '';
}

export function closingLineOf(steps) {
  const counts = steps.map(
    (step) => step.counts ?? { passed: 0, failed: step.result === 'failed' ? 1 : 0, skipped: 0 },
  );
  const { passed, failed, skipped } = sumOf(counts);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
