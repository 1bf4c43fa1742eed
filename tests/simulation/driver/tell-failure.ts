import type { RunResult } from './run-seed';

const linesShown = 60;

/** What to read of a failed run: the law, how to see it again, and the last of what happened. */
export function tellFailure(failed: RunResult, shortest: RunResult = failed): string {
  const { trace } = shortest;
  const left = trace.length > linesShown ? [`      … ${trace.length - linesShown} lines before`] : [];
  return [
    `seed ${failed.seed} fails after ${failed.stepCount} steps: ${failed.failure}`,
    `  run it again: npm run simulate -- --seed ${failed.seed} --steps ${failed.stepCount} --trace`,
    shortest === failed ? '  its last lines:' : '  with every step left out that can be:',
    ...left,
    ...trace.slice(-linesShown),
  ].join('\n');
}
