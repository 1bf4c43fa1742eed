export { type Client, type ClientOptions, createClient } from './client';
export { type Cursors, formatCursors } from './cursors';
export { NetworkError, ProblemError, type ProblemFacts, TimeoutError } from './errors';
export { type LiveChanges, type LiveStreamEnd, type LiveStreamOptions, openLiveStream } from './live-stream';
export type { CallInput, CallName, CallOutput } from './operation-types';
