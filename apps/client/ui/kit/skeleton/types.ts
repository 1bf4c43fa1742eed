export interface SkeletonProps {
  /** Widths of the lines, in shares of the room; one line for each. */
  lines: readonly number[];
  /** A line's height in points; 16 unless told. */
  height?: number;
}
