import { categoryColors, categoryIcons } from '@florin/domain/category';
import { badRowReasons } from '@florin/domain/statement';
import { z } from 'zod';
import {
  amountMinor,
  change,
  currency,
  day,
  enteredMinor,
  id,
  instant,
  ledgerDay,
  line,
  name,
  sumMinor,
  text,
} from '../fields';

export const accountKinds = ['checking', 'savings', 'card', 'cash', 'loan', 'investment'] as const;

export const statedBalance = z.strictObject({ on: ledgerDay, balanceMinor: enteredMinor });

export const account = z.object({
  id,
  name: name(),
  kind: z.enum(accountKinds),
  currency,
  stated: z.object({ on: day, balanceMinor: amountMinor }).meta({
    description: 'What the account held on a day, as a person said it; what it opened with follows from it',
  }),
  isClosed: z.boolean(),
  change,
});
export type Account = z.infer<typeof account>;

/** What an account holds, under the account's own id. It moves with transactions, which nobody's edit of the account collides with. */
export const accountBalance = z.object({
  id,
  balanceMinor: sumMinor,
  currency,
  statedOn: day,
  corrections: z.array(z.object({ id, on: day })).meta({
    description:
      'The transactions that correct the balance, and their days: what is older than one of them is in what was said then, and does not move the balance',
  }),
  change,
});
export type AccountBalance = z.infer<typeof accountBalance>;

export const categoryGroup = z.object({
  id,
  name: name(),
  kind: z.enum(['expense', 'income']),
  position: z.int().min(0).max(10_000),
  change,
});
export type CategoryGroup = z.infer<typeof categoryGroup>;

export const category = z.object({
  id,
  groupId: id,
  name: name(),
  position: z.int().min(0).max(10_000),
  icon: z.enum(categoryIcons),
  color: z.enum(categoryColors),
  isArchived: z.boolean(),
  mergedIntoId: id.nullable().meta({
    description: 'The category that this one became a part of: what names this one means that one',
  }),
  change,
});
export type Category = z.infer<typeof category>;

export const transactionOrigins = ['person', 'statement', 'correction'] as const;

export const split = z.strictObject({ categoryId: id.nullable(), amountMinor: enteredMinor });
export const splits = z.array(split).min(1).max(100);

export const transaction = z.object({
  id,
  accountId: id,
  on: day,
  amountMinor,
  currency,
  payee: text(200),
  note: text(1000),
  splits: z.array(z.object({ categoryId: id.nullable(), amountMinor })).meta({
    description:
      'Add up to the amount; a correction of a balance has none, because it is neither income nor spending',
  }),
  origin: z.enum(transactionOrigins).meta({
    description: 'Who first told of it: a person, a statement, or a person who said what the account holds',
  }),
  status: z.enum(['pending', 'posted']),
  statementId: id.nullable(),
  change,
});
export type Transaction = z.infer<typeof transaction>;

export const statementFormats = ['csv', 'ofx', 'qfx', 'qif', 'camt', 'mt940'] as const;
export const statementStates = ['previewed', 'importing', 'imported', 'failed', 'undoing', 'undone'] as const;

/** How the columns of a CSV file are read: detected, shown, and sent back changed. The domain checks its inside. */
export const csvMapping = z.record(z.string().max(64), z.json());

export const statementAccountKey = line(120);

/** An account as a file tells of it, in one currency, and the account of the household that takes its rows. */
export const statementAccount = z.object({
  key: statementAccountKey.meta({ description: 'Names the account within its file' }),
  number: line(40).nullable().meta({ description: 'Masked: the country of an IBAN and the last digits' }),
  name: line(100).nullable(),
  currency: currency.nullable().meta({ description: 'Null where the file names none' }),
  rowCount: z.int(),
  duplicateCount: z.int(),
  matchCount: z.int().meta({ description: 'Rows that book an entry made by hand, or one that was pending' }),
  from: day.nullable(),
  to: day.nullable(),
  totalMinor: sumMinor.meta({ description: 'What its rows add up to' }),
  closingBalanceMinor: sumMinor.nullable(),
  closingOn: day.nullable(),
  accountId: id.nullable().meta({ description: 'Null where its rows are left out' }),
  proposedBy: z.enum(['given', 'number', 'name', 'currency']).nullable(),
});
export type StatementAccount = z.infer<typeof statementAccount>;

/** What takes the rows of each account of a file. */
export const statementTargets = z
  .array(z.strictObject({ key: statementAccountKey, accountId: id.nullable() }))
  .max(100)
  .refine(
    (targets) => new Set(targets.map(({ key }) => key)).size === targets.length,
    'must not name an account twice',
  );

export const statement = z.object({
  id,
  fileName: text(255),
  format: z.enum(statementFormats),
  state: z.enum(statementStates),
  accounts: z.array(statementAccount),
  rowCount: z.int(),
  importedCount: z.int(),
  duplicateCount: z.int(),
  undoneCount: z.int().meta({ description: 'Rows that were taken back, or given back as they were' }),
  keptCount: z
    .int()
    .meta({ description: 'Rows that stay, because somebody has changed them since the import' }),
  badRows: z.array(
    z.object({
      line: z.int(),
      reason: z.enum(badRowReasons),
      text: z.string().meta({ description: 'What the line says, cut to what can be shown' }),
    }),
  ),
  csvMapping: csvMapping.nullable(),
  uploadedAt: instant,
  change,
});
export type Statement = z.infer<typeof statement>;

export const statementPreview = z.object({
  statement,
  rows: z.array(
    z.object({
      /** The key of its account. */
      account: z.string(),
      line: z.int(),
      on: day,
      amountMinor,
      payee: z.string(),
      note: z.string(),
      kind: z.enum(['new', 'duplicate', 'match']),
      /** The transaction that is the row already, or that the row books. */
      known: z.object({ id, on: day, amountMinor, payee: z.string(), isByHand: z.boolean() }).nullable(),
    }),
  ),
  /** The first rows of a CSV file as they stand in it, and a mapping to begin with; null for other formats. */
  table: z
    .object({
      header: z.array(z.string()).nullable(),
      rows: z.array(z.array(z.string())),
      draft: csvMapping,
    })
    .nullable(),
});
export type StatementPreview = z.infer<typeof statementPreview>;
