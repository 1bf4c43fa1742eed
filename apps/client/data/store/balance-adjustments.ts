import type { Transaction } from '../types';

interface Adjustment {
  change: number;
  deltaMinor: number;
}

/**
 * An account's balance comes from the server with the account; its transactions come on their own.
 * Between a transaction's arrival and that of the account which counts it, the difference is kept here, by the change
 * number both carry, so that a balance never jumps back and forth.
 */
export class BalanceAdjustments {
  private readonly byAccount = new Map<string, Adjustment[]>();

  /**
   * A transaction of the server's truth changed at `change`; `accountChange` tells how far an account's own row counts.
   * Without a number the next version of the account is taken to count it.
   */
  note(
    before: Transaction | undefined,
    after: Transaction | undefined,
    change: number | null,
    accountChange: (accountId: string) => number | undefined,
  ): void {
    if (before) this.add(before.accountId, change, -before.amountMinor, accountChange);
    if (after) this.add(after.accountId, change, after.amountMinor, accountChange);
  }

  /** An account's row arrived that counts everything up to its change. */
  settle(accountId: string, change: number): void {
    const left = this.byAccount.get(accountId)?.filter((adjustment) => adjustment.change > change);
    if (left && left.length > 0) this.byAccount.set(accountId, left);
    else this.byAccount.delete(accountId);
  }

  /** Everything has been heard: what the server counts is what the accounts say. */
  settleAll(): boolean {
    const had = this.byAccount.size > 0;
    this.byAccount.clear();
    return had;
  }

  deltaOf(accountId: string): number {
    let delta = 0;
    for (const { deltaMinor } of this.byAccount.get(accountId) ?? []) delta += deltaMinor;
    return delta;
  }

  private add(
    accountId: string,
    change: number | null,
    deltaMinor: number,
    accountChange: (accountId: string) => number | undefined,
  ): void {
    const counted = accountChange(accountId);
    if (counted === undefined || deltaMinor === 0) return;
    const countedAt = change ?? counted + 1;
    if (countedAt <= counted) return;
    const adjustments = this.byAccount.get(accountId) ?? [];
    adjustments.push({ change: countedAt, deltaMinor });
    this.byAccount.set(accountId, adjustments);
  }
}
