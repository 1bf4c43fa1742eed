import type { Shortcut } from './types';

/** A phone has no keyboard to listen to. */
export function useShortcut(_shortcut: Shortcut | null): void {}
