export interface Bar {
  /** Shares of the whole bar, from 0 to 1. */
  spent: number;
  /** Where spending is heading by the period's end; never before `spent`. */
  projected: number;
  /** Where what was planned ends, apart from what was carried over. */
  planned: number;
  /** Where all that may be spent ends. */
  available: number;
}

export interface BarFigures {
  spentMinor: number;
  plannedMinor: number;
  carriedInMinor: number;
  projectedMinor: number;
}

/** Scales a budget's figures to one bar that holds the largest of them. Refunds beyond spending draw as nothing spent. */
export function barOf({ spentMinor, plannedMinor, carriedInMinor, projectedMinor }: BarFigures): Bar {
  const available = Math.max(plannedMinor + carriedInMinor, 0);
  const spent = Math.max(spentMinor, 0);
  const projected = Math.max(projectedMinor, spent);
  const whole = Math.max(available, plannedMinor, projected, 1);
  return {
    spent: spent / whole,
    projected: projected / whole,
    planned: Math.max(plannedMinor, 0) / whole,
    available: available / whole,
  };
}
