import type { Account, Budget, Transaction } from '@florin/contracts';

type Entered = Pick<Transaction, 'accountId' | 'on' | 'amountMinor' | 'payee' | 'note' | 'splits' | 'status'>;
type Opened = Pick<Account, 'name' | 'stated' | 'isClosed'>;
type Said = { accountId: string; on: string; balanceMinor: number };
type Planned = Pick<Budget, 'categoryId' | 'cadence' | 'rollover' | 'alertPercents'> & {
  /** What was planned, with the moment from which on it was. */
  plans: { fromMs: number; plannedMinor: number }[];
  madeMs: number;
};
export type FileRow = { on: string; payee: string; amountMinor: number };

/** A write that took effect: what was asked, by whom, when. */
export type Effect = {
  operation: string;
  params: Record<string, string>;
  body: Record<string, unknown>;
  atMs: number;
};

/**
 * What persons did, written down the naive way: a list of things that happened, and plain maps that they change. It
 * shares no code with the product, so that an error would have to be made twice.
 */
export class Book {
  readonly accounts = new Map<string, Opened>();
  readonly transactions = new Map<string, Entered>();
  /** What persons said that accounts hold, by the id of the correction. */
  readonly corrections = new Map<string, Said>();
  readonly budgets = new Map<string, Planned>();
  /** Every id of a transaction there ever was. */
  readonly seen = new Set<string>();
  readonly files = new Map<string, { accountId: string; rows: FileRow[] }>();
  /** Statements whose import was ordered; true once their rows are in the book. */
  readonly imports = new Map<string, boolean>();

  apply({ operation, params, body, atMs }: Effect): void {
    const id = params.id ?? String(body.id);
    switch (operation) {
      case 'transaction/create-account':
        this.accounts.set(id, { ...(body as unknown as Opened), isClosed: false });
        return;
      case 'transaction/update-account':
        Object.assign(this.accounts.get(id)!, body);
        return;
      case 'transaction/delete-account':
        this.accounts.delete(id);
        return;
      case 'transaction/correct-balance': {
        const { id: correctionId, ...said } = body as unknown as Said & { id: string };
        this.corrections.set(correctionId, { ...said, accountId: id });
        this.seen.add(correctionId);
        return;
      }
      case 'transaction/create-transaction':
        this.enter(id, body as unknown as Entered);
        return;
      case 'transaction/update-transaction':
        Object.assign(this.transactions.get(id)!, body);
        return;
      case 'transaction/delete-transaction':
        this.transactions.delete(id);
        this.corrections.delete(id);
        return;
      case 'budgeting/create-budget': {
        const { plannedMinor, ...rest } = body as unknown as Budget;
        this.budgets.set(id, { ...rest, madeMs: atMs, plans: [{ fromMs: atMs, plannedMinor }] });
        return;
      }
      case 'budgeting/update-budget': {
        const { plannedMinor, ...rest } = body as Partial<Budget>;
        const budget = this.budgets.get(id)!;
        Object.assign(budget, rest);
        if (plannedMinor !== undefined) budget.plans.push({ fromMs: atMs, plannedMinor });
        return;
      }
      case 'budgeting/delete-budget':
        this.budgets.delete(id);
        return;
      case 'transaction/import-statement':
        this.imports.set(id, false);
    }
  }

  enter(id: string, given: Entered): void {
    this.transactions.set(id, given);
    this.seen.add(id);
  }

  /**
   * What an account holds at the end of a day, or of all days: the last that was said of it, and what went in and out
   * after. Persons here speak of days on which nothing else happens, so that there is no before and after within one.
   */
  balanceOf(accountId: string, day = '9999-12-31', but = ''): number {
    let { on, balanceMinor } = this.accounts.get(accountId)!.stated;
    for (const [id, said] of this.corrections)
      if (id !== but && said.accountId === accountId && said.on > on && said.on <= day)
        ({ on, balanceMinor } = said);
    for (const row of this.transactions.values())
      if (row.accountId === accountId && row.on > on && row.on <= day) balanceMinor += row.amountMinor;
    return balanceMinor;
  }

  /** The line a correction is in the register: what was said, against what there would be without it. */
  correctionLine(id: string): Entered | undefined {
    const said = this.corrections.get(id);
    if (said === undefined) return undefined;
    const { accountId, on } = said;
    const amountMinor = said.balanceMinor - this.balanceOf(accountId, on, id);
    return { accountId, on, amountMinor, payee: '', note: '', splits: [], status: 'posted' };
  }

  /** What went out of a category less what came back, from one day to another, both included. */
  spentMinor(categoryId: string, from: string, to: string): number {
    let spentMinor = 0;
    for (const row of this.transactions.values())
      for (const split of row.splits)
        if (split.categoryId === categoryId && row.on >= from && row.on <= to)
          spentMinor -= split.amountMinor;
    return spentMinor;
  }
}
