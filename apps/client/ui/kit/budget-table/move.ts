/** A cell that may hold the focus: of a group's line only the first. */
export interface Place {
  line: number;
  column: number;
}

const steps: Record<string, [lines: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * Where a key takes the focus in a table whose lines have so many cells each; null is that the key is not for it. A line
 * with fewer cells takes the last of them. From right to left the side arrows change places.
 */
export function moveOn(cells: readonly number[], from: Place, key: string, isRtl = false): Place | null {
  const last = cells.length - 1;
  if (key === 'Home') return { line: from.line, column: 0 };
  if (key === 'End') return { line: from.line, column: (cells[from.line] ?? 1) - 1 };
  if (key === 'PageUp') return placeAt(0, from.column);
  if (key === 'PageDown') return placeAt(last, from.column);
  const step = steps[key];
  if (!step) return null;
  return placeAt(from.line + step[0], Math.max(0, from.column + (isRtl ? -step[1] : step[1])));

  function placeAt(line: number, column: number): Place {
    const at = Math.min(last, Math.max(0, line));
    return { line: at, column: Math.min((cells[at] ?? 1) - 1, column) };
  }
}

/** The line after which, or before which, a plan is entered next: group lines have none. */
export function nextPlan(hasPlan: readonly boolean[], from: number, step: 1 | -1): number | null {
  for (let line = from + step; line >= 0 && line < hasPlan.length; line += step)
    if (hasPlan[line]) return line;
  return null;
}
