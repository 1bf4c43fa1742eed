export interface BarFigures {
  spentMinor: number;
  projectedMinor: number;
  plannedMinor: number;
  carriedInMinor: number;
  /** How much of the period has passed, from 0 to 1; null where it is not the one of today. */
  passed: number | null;
}

/** Shares of the whole bar, from 0 to 1. */
export interface Bar {
  spent: number;
  projected: number;
  /** Where the plan ends, before what was carried in. */
  planned: number;
  /** Where all that may be spent ends. */
  available: number;
  /** Where spending would be today if it went evenly; null where there is no today. */
  today: number | null;
}

/** The most that a budget's bar has to show. */
export function extentOf({ spentMinor, projectedMinor, plannedMinor, carriedInMinor }: BarFigures): number {
  return Math.max(spentMinor, projectedMinor, plannedMinor, plannedMinor + carriedInMinor, 0);
}

/** A budget's figures on a scale that it shares with others; refunds beyond spending draw as nothing spent. */
export function barOn(wholeMinor: number, figures: BarFigures): Bar {
  const share = (minor: number) => Math.min(1, Math.max(0, minor) / Math.max(1, wholeMinor));
  const { spentMinor, projectedMinor, plannedMinor, carriedInMinor, passed } = figures;
  const availableMinor = plannedMinor + carriedInMinor;
  return {
    spent: share(spentMinor),
    projected: share(Math.max(projectedMinor, spentMinor)),
    planned: share(plannedMinor),
    available: share(availableMinor),
    today: passed === null || availableMinor <= 0 ? null : share(availableMinor * passed),
  };
}
