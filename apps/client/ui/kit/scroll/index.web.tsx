import './style.css';
import type { ScrollProps } from './types';

/** The scrolling part of a screen that keeps its detail pane in place. */
export function Scroll({ children }: ScrollProps) {
  return (
    <div className="scroll">
      <div className="scroll-page">{children}</div>
    </div>
  );
}
