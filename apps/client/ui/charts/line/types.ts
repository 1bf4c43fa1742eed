export interface LineProps {
  /** The whole chart in words, for those who do not see it. */
  label: string;
  /** `now` is drawn over a wash with a dot at its end, `before` as a dashed line behind it. Two are told apart by a legend. */
  lines: readonly { label: string; kind: 'now' | 'before'; values: readonly number[] }[];
  /** How many points reach from side to side; a line with fewer ends before. */
  count: number;
  /** What stands at the two ends below the line. */
  from: string;
  to: string;
  /** What is read of the point at a place, when it is pointed at or reached by the arrow keys. */
  readingAt?: (at: number) => string;
  /** In points; 96 unless told. */
  height?: number;
}
