export { type Clock, instantOf, type MovableClock, movableClock, systemClock } from './clock';
export { createIdMinter, type IdMinter, newId, type RandomUint32 } from './new-id';
