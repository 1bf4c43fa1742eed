import { type Cursors, rowShapes } from '@florin/sdk';
import type { AnyRow, SyncedResource } from '../types';

/** The form in which records hold rows; the shape of the rows themselves follows from the contracts. */
const recordForm = 1;

/**
 * What the rows on the device must have been written as. An app that writes others, older or newer, cannot read these:
 * they are dropped and loaded again. Writes that were not sent have a version of their own and stay.
 */
export const storeSchema = `${recordForm}.${rowShapes}`;

export interface UnreadableRow {
  resource: SyncedResource;
  id: string;
  change: number;
}

/** What is kept besides rows. */
export interface StoredState {
  schema: string;
  cursors: Cursors;
  lastSyncedAt: string | null;
  /** Rows that own answers moved ahead of the cursors, with what the stream had told of them. */
  ahead: { resource: SyncedResource; id: string; told: AnyRow | null; change: number | null }[];
  unreadable: UnreadableRow[];
}
