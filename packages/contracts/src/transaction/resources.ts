import { categoryColors, categoryIcons } from '@florin/domain/category';
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
export const statementStates = ['previewed', 'importing', 'imported', 'failed'] as const;

/** How the columns of a CSV file are read: detected, shown, and sent back changed. The domain checks its inside. */
export const csvMapping = z.record(z.string().max(64), z.json());

export const statement = z.object({
  id,
  accountId: id,
  fileName: text(255),
  format: z.enum(statementFormats),
  state: z.enum(statementStates),
  rowCount: z.int(),
  importedCount: z.int(),
  duplicateCount: z.int(),
  badRows: z.array(z.object({ line: z.int(), reason: z.string() })),
  csvMapping: csvMapping.nullable(),
  uploadedAt: instant,
  change,
});
export type Statement = z.infer<typeof statement>;

export const statementPreview = z.object({
  statement,
  rows: z.array(
    z.object({
      line: z.int(),
      on: day,
      amountMinor,
      payee: z.string(),
      note: z.string(),
      isDuplicate: z.boolean(),
    }),
  ),
});
export type StatementPreview = z.infer<typeof statementPreview>;
