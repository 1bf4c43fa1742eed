import { highestReached } from './percent';
import { isPaidAsPlanned, type ProjectionInput } from './projection';

/**
 * The percentage that a budget has to be told of now: the highest that spending has reached, one for a purchase that
 * passes several; null where none is, and for what was paid as planned.
 */
export function alertDue(input: ProjectionInput, alertPercents: readonly number[]): number | null {
  return isPaidAsPlanned(input)
    ? null
    : highestReached(input.spentMinor, input.availableMinor, alertPercents);
}
