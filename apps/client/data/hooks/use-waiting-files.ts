import { useSyncExternalStore } from 'react';
import { findRuntime } from '../runtime';
import type { WaitingFile } from '../types';
import { follow } from './use-live';

const none: readonly WaitingFile[] = [];
const followUploads = follow('uploads');

function read(): readonly WaitingFile[] {
  return findRuntime()?.household()?.uploads.files() ?? none;
}

/** Statements that were chosen without a network, oldest first. */
export function useWaitingFiles(): readonly WaitingFile[] {
  return useSyncExternalStore(followUploads, read, read);
}
