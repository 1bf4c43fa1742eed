import type { PendingWrite } from '../store/pending-write';
import type { DemoOptions } from './demo-rows';

/** What brings a demo back after a reload: how it was begun, and what was entered since. */
export interface DemoNote {
  options: DemoOptions;
  /** The moment it was begun; its rows are made up to that day. */
  begunMs: number;
  writes: readonly PendingWrite[];
}

const version = 1;

/** What an app of another version noted is not understood: then there is no demo to bring back. */
export function readDemoNote(text: string | null): DemoNote | null {
  try {
    const note = JSON.parse(text ?? 'null') as (DemoNote & { version: number }) | null;
    return note?.version === version ? note : null;
  } catch {
    return null;
  }
}

export function writeDemoNote(note: DemoNote): string {
  return JSON.stringify({ version, ...note });
}
