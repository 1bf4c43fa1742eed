export { readCursor, writeCursor } from '@florin/contracts/cursor';
export { type Client, type ClientOptions, createClient } from './client';
export { NetworkError, ProblemError, type ProblemFacts, TimeoutError } from './errors';
export {
  type Cursors,
  type LiveAccess,
  type LiveChanges,
  type LiveStreamEnd,
  type LiveStreamOptions,
  openLiveStream,
} from './live-stream';
export type { CallInput, CallName, CallOutput } from './operation-types';
export { rowShapes, syncedResources, syncedServices } from './synced-resources.generated';
