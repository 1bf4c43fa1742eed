import type {
  Account,
  Budget,
  BudgetPeriod,
  Category,
  CategoryGroup,
  Household,
  Session,
  Statement,
  SyncedResource,
  SyncedRow,
  Transaction,
} from '@florin/contracts';
import type { Utilisation } from '@florin/domain/budget';

export type {
  Account,
  AccountBalance,
  Budget,
  BudgetFigures,
  BudgetPeriod,
  Category,
  CategoryGroup,
  Household,
  Notification,
  Statement,
  StatementAccount,
  StatementPreview,
  SyncedResource,
  SyncedService,
  Transaction,
} from '@florin/contracts';

/** The row of each resource a device keeps, as the contracts declare it. */
export type Rows = { [Resource in SyncedResource]: SyncedRow<Resource> };
export type AnyRow = Rows[SyncedResource];
export type Split = Transaction['splits'][number];
export type CsvMapping = Statement['csvMapping'];
/** What takes the rows of an account of a file; null leaves them out. */
export type StatementTarget = { key: string; accountId: string | null };

/** What parts of the store a listener can follow. `sync` is the state of the connection and the outbox. */
export type Topic = SyncedResource | 'sync' | 'session' | 'kept' | 'uploads';

/** What a person began or set up on this device alone: kept sealed with the household, never sent. */
export const keptNames = ['entry', 'filters', 'set-up'] as const;
export type KeptName = (typeof keptNames)[number];

/** An account as shown: `balanceMinor` is the server's balance plus what is still waiting to be sent. */
export type AccountView = Account & {
  /** At the end of today. */
  balanceMinor: number;
  /** What is entered for later days adds to it. */
  laterMinor: number;
};

export interface CategoryTree {
  /** By position, each with its categories by position; archived ones included, merged ones not. */
  groups: readonly (CategoryGroup & { categories: readonly Category[] })[];
  /** What each id means: of a merged category the one that it became a part of. */
  byId: ReadonlyMap<string, Category>;
}

/** Everything optional; days are inclusive. Null among categories stands for splits without one. */
export interface TransactionFilter {
  accountId?: string;
  categoryId?: string | null;
  /** Any of these, as a chart's "other" stands for several. */
  categoryIds?: readonly (string | null)[];
  from?: string;
  to?: string;
  /** Bounds of the amount without its sign, both included. */
  leastMinor?: number;
  mostMinor?: number;
  /** Every word must occur in payee, note, amount, account or a category; letter case and accents do not matter. */
  text?: string;
  status?: Transaction['status'];
  statementId?: string;
  /** Exactly this payee, as a report's line stands for one. */
  payee?: string;
}

/** One budget in one period, computed on this device from its own transactions, pending ones included. */
export interface BudgetView extends Utilisation {
  budget: Budget;
  category: Category | null;
  /** The period that contains the day; `endsOn` is inclusive; remaining = planned + carried in - spent. */
  period: BudgetPeriod;
  /** False of a period to come that will be carried something into; until then that counts as 0. */
  isCarryKnown: boolean;
  /** What the category spent in periods before, the latest first; older than the budget where there was spending. */
  past: readonly { startsOn: string; endsOn: string; spentMinor: number }[];
}

export interface Spending {
  from: string;
  to: string;
  currency: string;
  totalMinor: number;
  /** What came in: in categories of income, and without a category. */
  incomeMinor: number;
  rows: readonly { categoryId: string | null; spentMinor: number; transactionCount: number }[];
}

/** One payee between two days. */
export interface PayeeSpending {
  payee: string;
  spentMinor: number;
  transactionCount: number;
}

/** Why a write was refused for good. `deleted-elsewhere`: another device deleted the row, and a delete wins over an edit. */
export interface WriteProblem {
  code: string;
  title: string;
  status: number;
  errors: readonly { field: string; reason: string }[];
}

/**
 * A statement that was chosen without a network. `waiting` until it is sent; `sent` when it waits for a person to look at
 * it on the server; `refused` for good, with the reason.
 */
export interface WaitingFile {
  /** The id of the statement it becomes. */
  id: string;
  fileName: string;
  accountId: string | null;
  sizeBytes: number;
  chosenAt: string;
  /** What the server knows its import by, so that it is imported once. */
  importKey: string;
  state: 'waiting' | 'sent' | 'refused';
  problem?: WriteProblem;
}

/** A write the server refused, kept until the user sends it again or discards it. */
export interface RejectedWrite {
  key: string;
  resource: SyncedResource;
  rowId: string;
  kind: 'create' | 'correct' | 'update' | 'delete' | 'read' | 'batch' | 'merge';
  fields: Readonly<Record<string, unknown>>;
  /** How many rows it speaks about: more than one only in a batch. */
  rowCount: number;
  /** In a batch, whom the transactions are with that the refusal names. */
  refusedPayees: readonly string[];
  /** How many others of the batch could be sent without them. */
  restCount: number;
  problem: WriteProblem;
  createdAt: string;
}

export interface SyncState {
  /** The live stream is open. */
  isOnline: boolean;
  /** The network is gone: what screens say as “offline”. Neither is true while a stream is being opened. */
  isOffline: boolean;
  /** The first screen can be drawn: the newest month is loaded, or the first load from the server is done. */
  isReady: boolean;
  /** Everything kept on the device is in memory and the server has been heard at least once. */
  isComplete: boolean;
  /** Writes, and files, that wait for the server. */
  pendingCount: number;
  lastSyncedAt: string | null;
  rejected: readonly RejectedWrite[];
  /** Rows that the server has and cannot read. */
  unreadableCount: number;
}

export type HouseholdMembership = Session['households'][number];

export type SessionState =
  | { status: 'starting' }
  /** `ended`: the server ended the session; writes that were not sent yet wait for the same user. */
  | { status: 'signed-out'; reason: 'none' | 'left' | 'ended' }
  | {
      status: 'signed-in';
      user: Session['user'];
      households: readonly HouseholdMembership[];
      /** The open one; null until there is one. */
      household: HouseholdMembership | null;
      /** False after "this is not my device": nothing is written to this device. */
      isKept: boolean;
      /** False while only this device vouches for the session, as after a start without a network. */
      isConfirmed: boolean;
      /** The open household is made up and lives in memory; nothing of it is kept or sent. */
      isDemo?: true;
    };

export interface TransactionFields {
  accountId: string;
  on: string;
  amountMinor: number;
  payee: string;
  note?: string;
  /** One split without a category when left out. */
  splits?: readonly Split[];
  status?: Transaction['status'];
}
/** What happens to one of several rows that change together. `categoryId` files the whole amount. */
export type TransactionChange =
  | {
      kind: 'update';
      id: string;
      fields: Partial<Omit<TransactionFields, 'amountMinor'>> & { categoryId?: string | null };
    }
  | { kind: 'delete'; id: string };
export interface AccountFields {
  name: string;
  kind: Account['kind'];
  currency: string;
  /** What it holds on a day. */
  stated: Account['stated'];
}
export type AccountEdit = Partial<Pick<Account, 'name' | 'kind' | 'currency' | 'stated' | 'isClosed'>>;
export type HouseholdEdit = Partial<Pick<Household, 'name' | 'currency' | 'timeZone' | 'locale'>>;
export type CategoryEdit = Partial<
  Pick<Category, 'name' | 'groupId' | 'position' | 'icon' | 'color' | 'isArchived'>
>;
export type CategoryGroupFields = Pick<CategoryGroup, 'name' | 'kind'>;
export type CategoryGroupEdit = Partial<Pick<CategoryGroup, 'name' | 'position'>>;
export interface BudgetFields {
  plannedMinor: number;
  rollover?: Budget['rollover'];
  alertPercents?: number[];
  /** Only for the first budget of a category; the cadence of an existing one stays. */
  cadence?: Budget['cadence'];
}

/** What a budget is to plan: in the one period that starts on `startsOn`, else in every one from that of today on. */
export interface PlanEdit {
  id: string;
  plannedMinor: number;
  startsOn?: string;
}

/** `undo` is null where there is no way back to exactly what was. */
export type Mergeable = Written & { undo: (() => Written) | null };

/** A write is visible when the action returns; `saved` settles once it is durable on this device. */
export interface Written {
  id: string;
  saved: Promise<void>;
}

/** What can be taken back: as if it had not been, or by a write that says the opposite. */
export interface Undoable extends Written {
  undo(): Written;
}
