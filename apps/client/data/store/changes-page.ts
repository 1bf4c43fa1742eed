import type { LiveChanges } from '@florin/sdk';

/** The next changes of a service, as the stream sends them and the change feed answers them. */
export type ChangesPage = LiveChanges;
