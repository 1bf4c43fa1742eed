import type { EventOwner } from '@florin/contracts/events';
import type { CallAs } from '../call';
import type { JobHandler } from '../module/service-module';
import type { ServiceRuntime } from '../module/service-runtime';
import { changeInStep, type UnitOfWork } from '../operations';
import { type Declaration, progressOf, requireFinished } from '../operations/declaration';
import type { JobPayload } from './job-queue';

/** What a job may reach while it runs. */
export type JobRun = {
  runtime: ServiceRuntime;
  /** Asks another service for the job's household, by this service's own right. */
  call: CallAs;
  /** One step, in one transaction, in the name of who started the job: it may hold only what the job declares, each record once over all steps. */
  change<Result>(step: (work: UnitOfWork) => Promise<Result>): Promise<Result>;
};

/**
 * Runs a job once. One that wrote, recorded or told something and came to its end has recorded and told all that it
 * declares; one that found its work done has done none of it. What a run that was cut off had told already counts for that run alone.
 */
export async function runJob(
  runtime: ServiceRuntime,
  handler: JobHandler,
  payload: JobPayload,
): Promise<void> {
  const { audit = null, emits = [], mayEmit = [] } = handler.declares;
  const declaration: Declaration = { name: `job ${handler.name}`, audit, events: emits, mayEmit };
  const { startedBy } = payload;
  const owner: EventOwner = { kind: 'household', id: payload.householdId };
  const progress = progressOf(declaration);
  await handler.run(
    {
      runtime,
      call: runtime.callAsService(payload.householdId, startedBy.requestId),
      change: (step) => changeInStep(runtime, owner, startedBy, progress, step),
    },
    payload,
  );
  requireFinished(progress);
}
