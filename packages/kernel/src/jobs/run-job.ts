import type { EventOwner } from '@florin/contracts/events';
import type { CallAs } from '../call';
import type { JobHandler } from '../module/service-module';
import type { ServiceRuntime } from '../module/service-runtime';
import { changeHousehold, type UnitOfWork } from '../operations';
import {
  type Declaration,
  nothingRecorded,
  requireDeclared,
  requireNothingElse,
} from '../operations/declaration';
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
 * Runs a job once. One that changed something and came to its end has recorded and told all that it declares; one that
 * found its work done has told nothing. What a run that was cut off had told already counts for that run alone.
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
  let told = nothingRecorded();
  await handler.run(
    {
      runtime,
      call: runtime.callAsService(payload.householdId, startedBy.requestId),
      async change(step) {
        const before = told;
        let after = before;
        const result = await changeHousehold(runtime, owner, startedBy, async (work, recorded) => {
          const stepped = await step(work);
          after = {
            actions: [...before.actions, ...recorded.actions],
            events: [...before.events, ...recorded.events],
          };
          requireNothingElse(declaration, after);
          return stepped;
        });
        told = after;
        return result;
      },
    },
    payload,
  );
  if (told.actions.length + told.events.length > 0) requireDeclared(declaration, told);
}
