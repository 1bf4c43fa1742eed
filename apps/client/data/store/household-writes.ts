import { balanceOn } from '@florin/domain/account';
import { type CategoryLook, nextColor } from '@florin/domain/category';
import type {
  AccountEdit,
  AccountFields,
  Budget,
  BudgetFields,
  CategoryEdit,
  CategoryGroupEdit,
  CategoryGroupFields,
  HouseholdEdit,
  Mergeable,
  PlanEdit,
  SyncedResource,
  Transaction,
  TransactionChange,
  TransactionFields,
  Undoable,
  Written,
} from '../types';
import { type BudgetChange, newBudget, planBefore, shownChange } from './budget-change';
import type { HouseholdState } from './household-state';
import type { PendingWrite, WritePart } from './pending-write';
import { partsRefused } from './rejected-write';
import { todayOf } from './today';
import { chunksOf, together } from './together';
import { namedSplits, partOf, undoPart } from './transaction-parts';

/** As many as the server takes in one step. */
const batchMax = 500;

export interface WriteContext {
  newId(): string;
  nowMs(): number;
  /** Shows the write at once; settles when it is durable. */
  submit(write: PendingWrite): Promise<void>;
  /** Takes a write back that was never sent, and settles when the device has forgotten it; null when it may have been sent. */
  takeBack(key: string): Promise<void> | null;
  discardRejection(key: string): Promise<void>;
  /** What an account holds with everything pending and everything of later days. */
  balanceMinor(accountId: string): number;
}

const byHand = { statementId: null, origin: 'person' } as const;

/** Turns what a person did into writes of the outbox. */
export class HouseholdWrites {
  private readonly state: HouseholdState;
  private readonly context: WriteContext;

  constructor(state: HouseholdState, context: WriteContext) {
    this.state = state;
    this.context = context;
  }

  addTransaction(given: TransactionFields): Written {
    const fields = {
      ...given,
      note: given.note ?? '',
      status: given.status ?? 'posted',
      splits: splitsOf(given),
    };
    const shown = { ...fields, currency: this.currencyOf(given.accountId), ...byHand };
    return this.create('transactions', fields, shown);
  }

  editTransaction(id: string, given: Partial<TransactionFields>): Written {
    const row = this.needRow('transactions', id);
    const fields: Record<string, unknown> = { ...given };
    if (given.amountMinor !== undefined && given.splits === undefined && row.splits.length === 1)
      fields.splits = [{ categoryId: row.splits[0]?.categoryId ?? null, amountMinor: given.amountMinor }];
    const shown = { ...fields };
    if (given.accountId !== undefined) shown.currency = this.currencyOf(given.accountId);
    return this.update('transactions', id, fields, shown);
  }

  deleteTransaction(id: string): Undoable {
    const row = this.needRow('transactions', id);
    const write = this.write('transactions', id, 'delete', {}, {});
    const written = this.submit(write);
    return { ...written, undo: () => this.undoDelete(write, row) };
  }

  /** Rows that are not here any more are passed over. Undoing takes back what was not sent and reverses what was. */
  changeTransactions(changes: readonly TransactionChange[]): Written & { undo(): Written } {
    const rows = changes.flatMap((change) => {
      const before = this.state.table('transactions').get(change.id);
      return before && before.origin !== 'correction' ? [{ change, before }] : [];
    });
    // A correction is not edited, and comes back by being said again, so each goes by itself.
    const corrections = changes
      .filter(({ kind, id }) => kind === 'delete' && this.isCorrection(id))
      .map(({ id }) => this.deleteTransaction(id));
    const batches = chunksOf(rows, batchMax).map((some) => {
      const parts = some.map(({ change, before }) =>
        partOf(change, before, (accountId) => this.currencyOf(accountId)),
      );
      return { some, write: this.batch(parts) };
    });
    const written = together([...batches.map(({ write }) => this.submit(write)), ...corrections]);
    const undo = (): Written => {
      const undone = batches.map(({ some, write }): Written => {
        const saved = this.context.takeBack(write.key);
        if (saved) return { id: write.key, saved };
        const parts = some.map(({ change, before }) => undoPart(change, before, this.context.newId));
        return this.submit(this.batch(parts));
      });
      return together([...undone, ...corrections.map((correction) => correction.undo())]);
    };
    return { ...written, undo };
  }

  setBudget(categoryId: string, given: BudgetFields): Written {
    for (const budget of this.state.tables.budgets.rows())
      if (budget.categoryId === categoryId) {
        const { plannedMinor, cadence: _stays, ...rest } = given;
        // The amount as it stands is no change, and leaves what single periods plan.
        const planned = plannedMinor === budget.plannedMinor ? {} : { plannedMinor };
        return this.submit(this.budgetWrite(budget, { ...rest, ...planned }));
      }
    const household = this.state.tables.households.rows().next().value;
    const { fields, shown } = newBudget(categoryId, given, this.today());
    return this.create('budgets', fields, { ...shown, currency: household?.currency ?? '' });
  }

  planBudgets(edits: readonly PlanEdit[]): Undoable {
    const done = edits.map(({ id, plannedMinor, startsOn }) => {
      const before = this.needRow('budgets', id);
      const change = startsOn === undefined ? { plannedMinor } : { periodPlan: { startsOn, plannedMinor } };
      const write = this.budgetWrite(before, change);
      return { before, startsOn, write, written: this.submit(write) };
    });
    const undo = (): Written =>
      together(
        done.map(({ before, startsOn, write, written }) => {
          const takenBack = this.takeBack(write);
          if (takenBack) return takenBack;
          const now = this.state.table('budgets').get(before.id);
          return now
            ? this.submit(this.budgetWrite(now, planBefore(before, startsOn, this.today())))
            : written;
        }),
      );
    return { ...together(done.map(({ written }) => written)), undo };
  }

  removeBudget(id: string): Written {
    return this.submit(this.write('budgets', id, 'delete', {}, {}));
  }

  addAccount(fields: AccountFields): Written {
    return this.create('accounts', { ...fields }, { ...fields, isClosed: false });
  }

  editAccount(id: string, given: AccountEdit): Written {
    return this.update('accounts', id, { ...given });
  }

  /** Only an account without transactions; the server refuses others. */
  deleteAccount(id: string): Undoable {
    const { name, kind, currency, stated } = this.needRow('accounts', id);
    const write = this.write('accounts', id, 'delete', {}, {});
    const undo = () => this.takeBack(write) ?? this.addAccount({ name, kind, currency, stated });
    return { ...this.submit(write), undo };
  }

  /**
   * Says what an account held at the end of a day. Before it has any transactions that is what it was opened with, said
   * better; after that it is a line of its own among them.
   */
  correctBalance(accountId: string, on: string, balanceMinor: number): Undoable {
    const account = this.needRow('accounts', accountId);
    const rows = this.state.queries.read({ accountId });
    if (rows.length === 0 && this.state.isComplete()) {
      const written = this.editAccount(accountId, { stated: { on, balanceMinor } });
      return { ...written, undo: () => this.editAccount(accountId, { stated: account.stated }) };
    }
    const held = balanceOn(on, this.context.balanceMinor(accountId), rows);
    const amountMinor = balanceMinor - held;
    const { currency } = account;
    const row = { accountId, on, amountMinor, currency, payee: '', note: '', splits: [], status: 'posted' };
    const id = this.context.newId();
    const shown = { id, ...row, statementId: null, origin: 'correction', change: 0 };
    const write = this.write('transactions', id, 'correct', { accountId, on, balanceMinor }, shown);
    return { ...this.submit(write), undo: () => this.takeBack(write) ?? this.deleteTransaction(id) };
  }

  editHousehold(given: HouseholdEdit): Written {
    const household = this.state.tables.households.rows().next().value;
    if (!household) throw new Error('there is no household');
    return this.update('households', household.id, { ...given });
  }

  addCategory(groupId: string, name: string, look: Partial<CategoryLook> = {}): Written {
    const all = [...this.state.tables.categories.rows()];
    const position =
      Math.max(-1, ...all.filter((one) => one.groupId === groupId).map((one) => one.position)) + 1;
    const color = look.color ?? nextColor(all.map((category) => category.color));
    const fields = { groupId, name, ...look, color };
    const shown = { icon: 'tag', ...fields, position, isArchived: false, mergedIntoId: null };
    return this.create('categories', fields, shown);
  }

  editCategory(id: string, fields: CategoryEdit): Written {
    // A merged category that is brought back is one of its own again.
    const shown = fields.isArchived === false ? { ...fields, mergedIntoId: null } : fields;
    return this.update('categories', id, { ...fields }, shown);
  }

  /** Removes a category without transactions; undone it is there again, as empty as it was. */
  deleteCategory(id: string): Written & { undo(): Written } {
    const { groupId, name, icon, color } = this.needRow('categories', id);
    return this.remove('categories', id, () => this.addCategory(groupId, name, { icon, color }));
  }

  /**
   * Makes a category a part of another. A budget that goes along cannot be told apart again, and what was merged into
   * the first goes on to the second for good, so there is an undo only where neither is so.
   */
  mergeCategory(id: string, intoId: string): Mergeable {
    const rows = this.state.queries.read({ categoryId: id });
    const hasParts = [...this.state.tables.categories.rows()].some(({ mergedIntoId }) => mergedIntoId === id);
    const write = this.write(
      'categories',
      id,
      'merge',
      { intoId },
      { isArchived: true, mergedIntoId: intoId },
    );
    const written = this.submit(write);
    const budgets = [...this.state.tables.budgets.rows()];
    const hasBudget = budgets.some(({ categoryId }) => categoryId === id || categoryId === intoId);
    if (hasBudget || hasParts) return { ...written, undo: null };
    const undo = (): Written => {
      const saved = this.context.takeBack(write.key);
      if (saved) return { id, saved };
      const isBack = this.editCategory(id, { isArchived: false });
      const changes = rows.map((row) => ({
        kind: 'update' as const,
        id: row.id,
        fields: namedSplits(row.splits),
      }));
      return changes.length === 0 ? isBack : together([isBack, this.changeTransactions(changes)]);
    };
    return { ...written, undo };
  }

  addCategoryGroup(fields: CategoryGroupFields): Written {
    const groups = [...this.state.tables['category-groups'].rows()];
    const position = Math.max(-1, ...groups.map((group) => group.position)) + 1;
    return this.create('category-groups', { ...fields }, { ...fields, position });
  }

  editCategoryGroup(id: string, fields: CategoryGroupEdit): Written {
    return this.update('category-groups', id, { ...fields });
  }

  /** Removes a group without categories. */
  deleteCategoryGroup(id: string): Written & { undo(): Written } {
    const { name, kind } = this.needRow('category-groups', id);
    return this.remove('category-groups', id, () => this.addCategoryGroup({ name, kind }));
  }

  markNotificationRead(id: string): Written {
    const row = this.needRow('notifications', id);
    if (row.readAt !== null) return { id, saved: Promise.resolve() };
    const readAt = new Date(this.context.nowMs()).toISOString();
    return this.submit(this.write('notifications', id, 'read', {}, { readAt }));
  }

  /** The refused write again, under a key of its own, with some fields put right. */
  retryRejected(key: string, fixes: Readonly<Record<string, unknown>>): Written {
    const rejection = this.state.rejected.get(key);
    if (!rejection) throw new Error('there is no such refused write');
    const { resource, rowId, kind, fields, shown, parts } = rejection.write;
    const again = this.write(resource, rowId, kind, { ...fields, ...fixes }, { ...shown, ...fixes });
    return this.replaceRejected(key, parts ? { ...again, parts } : again);
  }

  /** The refused batch again, without the rows that the refusal names. */
  sendRestOfRejected(key: string): Written {
    const rejection = this.state.rejected.get(key);
    if (!rejection) throw new Error('there is no such refused write');
    return this.replaceRejected(key, this.batch(partsRefused(rejection).rest));
  }

  private replaceRejected(key: string, write: PendingWrite): Written {
    const written = this.submit(write);
    // Once the new one is durable the old one may go; a crash in between leaves both, and neither is lost.
    const saved = written.saved.then(() => this.context.discardRejection(key));
    return { id: written.id, saved };
  }

  /** Taken back while it is here; once it may have left, `again` makes what is gone anew. */
  private remove(resource: SyncedResource, id: string, again: () => Written): Written & { undo(): Written } {
    const write = this.write(resource, id, 'delete', {}, {});
    const written = this.submit(write);
    const undo = (): Written => {
      const saved = this.context.takeBack(write.key);
      return saved ? { id, saved } : again();
    };
    return { ...written, undo };
  }

  /** Back as what it was; or, where the delete may have left this device already, as a new row of the same content. */
  private undoDelete(write: PendingWrite, row: Transaction): Written {
    const takenBack = this.takeBack(write);
    if (takenBack) return takenBack;
    const { accountId, on, amountMinor, payee, note, splits, status, currency, origin } = row;
    if (origin === 'correction') {
      const held = balanceOn(
        on,
        this.context.balanceMinor(accountId),
        this.state.queries.read({ accountId }),
      );
      return this.correctBalance(accountId, on, held + amountMinor);
    }
    const fields = { accountId, on, amountMinor, payee, note, splits, status, origin };
    return this.create('transactions', fields, { ...fields, currency, statementId: null });
  }

  private budgetWrite(budget: Budget, change: BudgetChange): PendingWrite {
    const shown = shownChange(budget, change, this.today());
    return this.write('budgets', budget.id, 'update', { ...change }, shown);
  }

  private isCorrection(id: string): boolean {
    return this.state.tables.transactions.get(id)?.origin === 'correction';
  }

  private takeBack(write: PendingWrite): Written | null {
    const saved = this.context.takeBack(write.key);
    return saved && { id: write.rowId, saved };
  }

  private create(
    resource: SyncedResource,
    fields: Readonly<Record<string, unknown>>,
    shown: object,
  ): Written {
    const id = this.context.newId();
    return this.submit(this.write(resource, id, 'create', fields, { id, ...shown, change: 0 }));
  }

  private update(
    resource: SyncedResource,
    id: string,
    fields: Readonly<Record<string, unknown>>,
    shown: Readonly<Record<string, unknown>> = fields,
  ): Written {
    this.needRow(resource, id);
    return this.submit(this.write(resource, id, 'update', fields, shown));
  }

  private write(
    resource: SyncedResource,
    rowId: string,
    kind: PendingWrite['kind'],
    fields: Readonly<Record<string, unknown>>,
    shown: Readonly<Record<string, unknown>>,
  ): PendingWrite {
    const key = this.context.newId();
    const createdAt = new Date(this.context.nowMs()).toISOString();
    return { key, idempotencyKey: key, sequence: null, resource, rowId, kind, fields, shown, createdAt };
  }

  private batch(parts: readonly WritePart[]): PendingWrite {
    const write = this.write('transactions', '', 'batch', {}, {});
    return { ...write, rowId: write.key, parts };
  }

  private submit(write: PendingWrite): Written {
    const saved = this.context.submit(write);
    // Who does not wait for it is told by the pending count, not by an error that nobody handles.
    saved.catch(() => {});
    return { id: write.rowId, saved };
  }

  private needRow<Resource extends SyncedResource>(resource: Resource, id: string) {
    const row = this.state.table(resource).get(id);
    if (!row) throw new Error(`there is no such row in ${resource}`);
    return row;
  }

  /** In the household's time zone. */
  private today(): string {
    return todayOf(this.state.tables.households.rows().next().value, this.context.nowMs());
  }

  private currencyOf(accountId: string): string {
    return this.needRow('accounts', accountId).currency;
  }
}

function splitsOf({ splits, amountMinor }: TransactionFields): Transaction['splits'] {
  return splits ? splits.map((split) => ({ ...split })) : [{ categoryId: null, amountMinor }];
}
