import type { ServiceName } from '@florin/contracts';
import type { EventName, events } from '@florin/contracts/events';
import type { z } from 'zod';
import type { CallAs } from '../call';
import type { JobPayload } from '../jobs';
import type { JobRun } from '../jobs/run-job';
import type { Declaration, Handler, UnitOfWork } from '../operations';
import type { Schedule } from '../schedule';
import type { ServiceRuntime } from './service-runtime';

export type Consumption = UnitOfWork & {
  runtime: ServiceRuntime;
  eventId: string;
  occurredAt: string;
  /** Asks another service for this household, by this service's own right. */
  call: CallAs;
  /**
   * Who sent the event, and the household's change number there. Of two events of one source the higher number is the
   * later; numbers of different sources say nothing of each other.
   */
  source: { service: string; change: number };
};

/** What a service does when another's event arrives; exactly once in effect, in one transaction. */
export type Subscription = {
  event: EventName;
  declaration: Declaration;
  handle(payload: never, work: Consumption): Promise<void>;
};

export type JobHandler = {
  name: string;
  /** What the job as a whole records and tells, over all its changes. */
  declares: Declares;
  /** Must be safe to run again from wherever it was cut off. */
  run(job: JobRun, payload: JobPayload): Promise<void>;
};

/** A service as a value: what it answers, what it listens to, and where its tables come from. */
export type ServiceModule = {
  name: ServiceName;
  migrationsFolder: string;
  operations: readonly Handler[];
  subscriptions: readonly Subscription[];
  jobs: readonly JobHandler[];
  schedules: readonly Schedule[];
};

/** What a consumer records and tells for each event it takes in, and what it tells in some cases; nothing, unless named. */
export type Declares = {
  audit?: string;
  emits?: readonly EventName[];
  mayEmit?: readonly EventName[];
};

export function on<Name extends EventName>(
  event: Name,
  handle: (payload: z.output<(typeof events)[Name]['payload']>, work: Consumption) => Promise<void>,
  { audit, emits = [], mayEmit = [] }: Declares = {},
): Subscription {
  const declaration = { name: `on ${event}`, audit: audit ?? null, events: emits, mayEmit };
  return { event, declaration, handle: handle as Subscription['handle'] };
}

export function defineService(module: ServiceModule): ServiceModule {
  for (const { operation } of module.operations) {
    if (operation.service !== module.name)
      throw new Error(`${operation.name} is not an operation of ${module.name}`);
  }
  const names = module.schedules.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Error(`${module.name} declares a schedule twice`);
  return module;
}
