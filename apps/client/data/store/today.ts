import { dayIn } from '@florin/domain/calendar';
import type { Household } from '../types';

/** The day it is in the household's time zone, and in UTC while the household is not known. */
export function todayOf(household: Pick<Household, 'timeZone'> | null | undefined, nowMs: number): string {
  const now = new Date(nowMs).toISOString();
  return household ? dayIn(household.timeZone, now) : now.slice(0, 10);
}
