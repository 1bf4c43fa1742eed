export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}
export interface Size {
  width: number;
  height: number;
}

/** Between the panel and its button, and between the panel and the edge of the window, in pixels. */
const gap = 4;
const margin = 8;

/**
 * Where a panel goes: below its button, above where only there is more room, aligned with the button's start, and always
 * within the window.
 */
export function placeBeside(
  button: Box,
  panel: Size,
  view: Size,
  isRtl: boolean,
): { top: number; left: number } {
  const below = view.height - button.bottom;
  const isAbove = below < panel.height + gap + margin && button.top > below;
  const top = isAbove ? button.top - gap - panel.height : button.bottom + gap;
  const left = isRtl ? button.right - panel.width : button.left;
  return {
    top: within(top, view.height - panel.height - margin),
    left: within(left, view.width - panel.width - margin),
  };
}

function within(start: number, startMax: number): number {
  return Math.max(margin, Math.min(start, startMax));
}
