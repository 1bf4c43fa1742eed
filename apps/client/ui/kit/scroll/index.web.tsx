import './style.css';
import type { ScrollProps } from './types';

/** The scrolling part of a screen that keeps its detail pane in place. */
export function Scroll({ children, isWide }: ScrollProps) {
  return (
    <div className="scroll">
      <div className={isWide ? 'scroll-page scroll-wide' : 'scroll-page'}>{children}</div>
    </div>
  );
}
