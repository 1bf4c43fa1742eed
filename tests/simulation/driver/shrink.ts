import { type RunResult, runSeed } from './run-seed';
import type { Stage } from './stage';

const runsMax = 40;

/**
 * Leaves out steps for as long as the same law breaks, in ever smaller pieces, and answers the shortest run found. Other
 * laws may break on the way; they are other failures.
 */
export async function shrink(stage: Stage, failed: RunResult): Promise<RunResult> {
  let best = failed;
  let kept = Array.from({ length: failed.stepCount }, (_, at) => at);
  let runs = 0;

  async function fails(candidate: number[]): Promise<boolean> {
    runs += 1;
    const keep = new Set(candidate);
    const skipped = new Set(
      Array.from({ length: failed.stepCount }, (_, at) => at).filter((at) => !keep.has(at)),
    );
    const result = await runSeed(stage, { seed: failed.seed, stepCount: failed.stepCount, skipped });
    if (result.failure === null || result.law !== failed.law) return false;
    best = result;
    return true;
  }

  for (let size = Math.ceil(kept.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < kept.length && runs < runsMax; ) {
      const candidate = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await fails(candidate)) kept = candidate;
      else from += size;
    }
  }
  return best;
}
