import type { ServiceModule } from '@florin/kernel';
import type { Subscribers } from '@florin/kernel/events';

/** Which services want which events, for a bus to keep events for those that are not there yet. */
export function subscribersOf(services: readonly ServiceModule[]): Subscribers {
  return services
    .filter(({ subscriptions }) => subscriptions.length > 0)
    .map(({ name, subscriptions }) => [name, subscriptions.map(({ event }) => event)] as const);
}
