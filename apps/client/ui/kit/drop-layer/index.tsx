import type { DropLayerProps } from './types';

/** Nothing is dropped on a phone. */
export function DropLayer(_props: DropLayerProps) {
  return null;
}
