/** Rows drawn before and after those in sight: more than a fast wheel moves in two frames. */
export const spareRows = 10;
/** The window moves in steps of so many rows, so that not each pixel draws anew. */
export const stepRows = 4;

export interface RowWindow {
  first: number;
  /** Behind the last. */
  end: number;
}

/** The rows to draw where so much is scrolled past; it holds what is in sight whatever the numbers. */
export function windowOf(scrolled: number, height: number, rowHeight: number, count: number): RowWindow {
  const top = Math.floor(Math.max(0, scrolled) / rowHeight);
  const inSight = Math.ceil(height / rowHeight) + 1;
  const first = Math.floor((top - spareRows) / stepRows) * stepRows;
  const size = Math.ceil((inSight + 2 * spareRows) / stepRows) * stepRows + stepRows;
  const latest = Math.max(0, count - inSight - spareRows);
  const begin = Math.max(0, Math.min(first, latest));
  return { first: begin, end: Math.min(count, begin + size) };
}

/** Where to scroll so that a row is in sight, or null where it is. `covered` is what stands over the top. */
export function scrollTo(
  index: number,
  {
    scrolled,
    height,
    rowHeight,
    covered,
    above,
  }: {
    scrolled: number;
    height: number;
    rowHeight: number;
    covered: number;
    /** What stands over the first row and scrolls with it. */
    above: number;
  },
): number | null {
  const top = above + index * rowHeight;
  if (top - covered < scrolled) return Math.max(0, index === 0 ? 0 : top - covered);
  if (top + rowHeight > scrolled + height) return top + rowHeight - height;
  return null;
}

/** The row a key leads to, or null where it leads nowhere. */
export function rowAfter(key: string, from: number, count: number, pageRows: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  // Nothing is active yet: any key begins at its own end.
  if (from < 0)
    return key === 'End'
      ? last
      : ['ArrowDown', 'ArrowUp', 'Home', 'PageDown', 'PageUp'].includes(key)
        ? 0
        : null;
  const next = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + pageRows,
    PageUp: from - pageRows,
    Home: 0,
    End: last,
  }[key];
  return next === undefined ? null : Math.min(last, Math.max(0, next));
}

/** Runs of rows that share a group, within a window: from `start` up to and without `end`. */
export function groupsIn<Item>(
  rows: readonly Item[],
  { first, end }: RowWindow,
  groupOf: (row: Item) => string,
): { group: string; start: number; end: number }[] {
  const groups: { group: string; start: number; end: number }[] = [];
  for (let at = first; at < end; at++) {
    const group = groupOf(rows[at] as Item);
    const last = groups.at(-1);
    if (last?.group === group) last.end = at + 1;
    else groups.push({ group, start: at, end: at + 1 });
  }
  return groups;
}
