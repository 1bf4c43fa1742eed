/** The little of it that the tests use; the package brings no types. */
declare module 'react-test-renderer' {
  import type { ReactElement } from 'react';

  export interface ReactTestRenderer {
    unmount(): void;
  }
  export function create(element: ReactElement): ReactTestRenderer;
  export function act(work: () => Promise<void>): Promise<void>;
  export function act(work: () => void): void;
}
