import './style.css';
import type { ToolbarProps } from './types';

/** Controls in one line, which scrolls sideways where there is no room. */
export function Toolbar({ label, children }: ToolbarProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not lay out as a line.
    <div className="toolbar" role="group" aria-label={label}>
      {children}
    </div>
  );
}
