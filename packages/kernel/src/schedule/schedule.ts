import type { Day } from '@florin/domain/calendar';
import type { CallAs } from '../call';
import type { Declares } from '../module/service-module';
import type { UnitOfWork } from '../operations';
import type { Plan } from './plan-schedule';

/** One coming due: the instant, the local day it is for, and what of the household it is about. */
export type Due = { dueAt: string; dueOn: Day; subject: string };

export type ScheduledWork = UnitOfWork & {
  /** Asks another service for this household, by this service's own right. */
  call: CallAs;
};

/** What a service does when time comes due for a household; exactly once in effect, in one transaction. */
export type Schedule = {
  name: string;
  /** What becomes of what was missed while the system was away: each, one after another, or the latest alone. */
  catchUp: 'every' | 'latest';
  declares: Declares;
  /**
   * All that a household has planned under this name, as it follows from what the household keeps: what was altered in
   * the database is planned anew from it, and comes at once for the day of now.
   */
  plans(work: UnitOfWork): Promise<readonly Plan[]>;
  handle(due: Due, work: ScheduledWork): Promise<void>;
};

/** The channel on which the scheduler of a service is woken. */
export function scheduleChannel(service: string): string {
  return `florin_schedule_${service}`;
}
