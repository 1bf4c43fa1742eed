import type { BudgetView } from '@/data';

const rank = { over: 0, close: 1, 'on-track': 2 } as const;

/** Over first, then close, then the rest in the order they have; within over, by how much. */
export function byUrgency(views: readonly BudgetView[]): BudgetView[] {
  return [...views].sort(
    (a, b) =>
      rank[a.status] - rank[b.status] ||
      (a.status === 'over' ? a.period.remainingMinor - b.period.remainingMinor : 0),
  );
}
