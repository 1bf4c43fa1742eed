import { useSyncExternalStore } from 'react';
import { findRuntime, subscribeToRuntime } from '../runtime';
import type { HouseholdViews } from '../store/household-views';
import type { Topic } from '../types';

/** Subscriptions are made once per set of topics, since a new function would make React subscribe again on each render. */
export function follow(...topics: Topic[]): (listener: () => void) => () => void {
  return (listener) => subscribeToRuntime(topics, listener);
}

/**
 * Reads a value of the open household and renders again only when that value is another one.
 * `read` returns the same reference until what it reads has changed.
 */
export function useLive<Value>(
  subscribe: (listener: () => void) => () => void,
  read: (household: HouseholdViews) => Value,
  whenClosed: Value,
): Value {
  function snapshot(): Value {
    const household = findRuntime()?.household();
    return household ? read(household.views) : whenClosed;
  }
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
