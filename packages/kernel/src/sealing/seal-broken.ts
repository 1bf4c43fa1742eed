import { describePlace, type Place } from './place';

/**
 * A sealed value is not what was sealed at this place: changed, cut, or moved from another row, table or
 * owner, or what stands beside it was altered. Which of these it was cannot be told; no part of the content is in the error.
 */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  readonly isLoggable = true;
  readonly place: Place;
  readonly reason: 'malformed' | 'not-authentic';

  constructor(place: Place, reason: SealBroken['reason']) {
    super(`the seal is broken at ${describePlace(place)}: ${reason}`);
    this.place = place;
    this.reason = reason;
  }
}
