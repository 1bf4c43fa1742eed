export interface HistoryProps {
  /** The whole chart in words, for those who do not see it. */
  label: string;
  /** From the oldest to the latest, evenly apart, each in words and as a value. */
  points: readonly { key: string; label: string; figure: string; value: number }[];
  /** A value as it stands beside its line across the chart, short. */
  markOf: (value: number) => string;
}
