/** A budget as far as covering goes: what is left of it, negative where it is over, and what it plans. */
export type Coverable = { id: string; remainingMinor: number; plannedMinor: number };

/** A plan that is moved: one budget plans less, another as much more. */
export type CoverMove = { fromId: string; toId: string; amountMinor: number };

/**
 * How to cover what is over from what is left: the budget that is over most comes first, and each is covered from the one
 * that then has most left. Nothing gives more than it has left or plans, so all that is planned together stays the same
 * and nobody goes over by giving. What cannot be covered stays over.
 */
export function coverMoves(budgets: readonly Coverable[]): CoverMove[] {
  const givers = budgets
    .map(({ id, remainingMinor, plannedMinor }) => ({ id, canMinor: Math.min(remainingMinor, plannedMinor) }))
    .filter(({ canMinor }) => canMinor > 0);
  const over = budgets.filter(({ remainingMinor }) => remainingMinor < 0);
  const moves: CoverMove[] = [];
  for (const { id: toId, remainingMinor } of [...over].sort((a, b) => a.remainingMinor - b.remainingMinor)) {
    let missingMinor = -remainingMinor;
    while (missingMinor > 0) {
      const giver = givers.reduce<(typeof givers)[number] | null>(
        (most, one) => (one.canMinor > (most?.canMinor ?? 0) ? one : most),
        null,
      );
      if (giver === null) return moves;
      const amountMinor = Math.min(missingMinor, giver.canMinor);
      moves.push({ fromId: giver.id, toId, amountMinor });
      giver.canMinor -= amountMinor;
      missingMinor -= amountMinor;
    }
  }
  return moves;
}
