import { useSyncExternalStore } from 'react';
import { findRuntime } from '../runtime';
import type { SessionState } from '../types';
import { follow } from './use-live';

const starting: SessionState = { status: 'starting' };
const followSession = follow('session');

function snapshot(): SessionState {
  return findRuntime()?.session.current() ?? starting;
}

export function useSession(): SessionState {
  return useSyncExternalStore(followSession, snapshot, snapshot);
}
