import { dayIn } from '@florin/domain/calendar';
import { useSyncExternalStore } from 'react';

/** Often enough that nobody sees yesterday for long, seldom enough to cost nothing. */
const checkEveryMs = 20_000;

function watch(listener: () => void): () => void {
  const timer = setInterval(listener, checkEveryMs);
  return () => clearInterval(timer);
}

/** The day it is in `timeZone`; renders again when that day turns. */
export function useToday(timeZone: string): string {
  return useSyncExternalStore(watch, () => dayIn(timeZone, new Date().toISOString()));
}
