import { type CoverMove, coverMoves } from '@florin/domain/planning';
import type { BudgetView, PlanEdit } from '@/data';

/**
 * How to cover what is over, and what each budget then plans in the period at hand and in no other. Only budgets of the
 * same days give to each other, so what is planned for those days together stays.
 */
export function coverOf(views: readonly BudgetView[]): { moves: CoverMove[]; edits: PlanEdit[] } {
  const daysOf = ({ period }: BudgetView) => `${period.startsOn} ${period.endsOn}`;
  const moves = [...new Set(views.map(daysOf))].flatMap((days) =>
    coverMoves(
      views
        .filter((view) => daysOf(view) === days)
        .map(({ budget, period }) => ({
          id: budget.id,
          remainingMinor: period.remainingMinor,
          plannedMinor: period.plannedMinor,
        })),
    ),
  );
  const edits = views.flatMap(({ budget: { id }, period }): PlanEdit[] => {
    const change = moves.reduce(
      (sum, { fromId, toId, amountMinor }) =>
        sum + (toId === id ? amountMinor : 0) - (fromId === id ? amountMinor : 0),
      0,
    );
    return change === 0
      ? []
      : [{ id, startsOn: period.startsOn, plannedMinor: period.plannedMinor + change }];
  });
  return { moves, edits };
}
