import { isDay } from '@florin/domain/calendar';
import type { ParsedQuickEntry, QuickEntryRefusal } from '@florin/domain/quick-entry';
import type { Draft } from './draft';

/** What a person set besides the sentence; it stands whatever the sentence says. */
export type Choices = Partial<Pick<Draft, 'isIncome' | 'amountMinor' | 'accountId' | 'on' | 'note'>> & {
  categoryId?: string;
};

/** A new transaction on its way: the sentence as it is typed, and what was set beside it. */
export interface NewEntry {
  text: string;
  choices: Choices;
}

export const emptyEntry: NewEntry = { text: '', choices: {} };

const version = 1;

/** What an app of another version kept is not understood, and is begun anew; so is each choice that is none. */
export function readKeptEntry(text: string | null): NewEntry {
  const kept = text === null ? null : parsed(text);
  if (kept?.version !== version || typeof kept.text !== 'string') return emptyEntry;
  return { text: kept.text, choices: readChoices(kept.choices) };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isText = (value: unknown) => typeof value === 'string';
const choiceChecks: Record<keyof Choices, (value: unknown) => boolean> = {
  isIncome: (value) => typeof value === 'boolean',
  amountMinor: (value) => value === null || Number.isSafeInteger(value),
  accountId: isText,
  on: (value) => typeof value === 'string' && isDay(value),
  note: isText,
  categoryId: isText,
};

function readChoices(kept: unknown): Choices {
  const entries = Object.entries(kept ?? {});
  return Object.fromEntries(
    entries.filter(
      ([name, value]) => Object.hasOwn(choiceChecks, name) && choiceChecks[name as keyof Choices](value),
    ),
  );
}

/** Null where there is nothing to keep. */
export function writeKeptEntry({ text, choices }: NewEntry): string | null {
  const isEmpty = text.trim() === '' && Object.keys(choices).length === 0;
  return isEmpty ? null : JSON.stringify({ version, text, choices });
}

export interface Defaults {
  accountId: string;
  today: string;
  /** What the payee was filed under last. */
  categoryId: string | null;
  /** How the payee was spelled before, where it is the same. */
  payee: string | null;
}

/** The transaction as it stands: what was set, else what the sentence says, else what is usual. */
export function draftOfEntry({ choices }: NewEntry, read: ParsedQuickEntry, defaults: Defaults): Draft {
  const said = read.ok ? read : read.draft;
  const amountMinor =
    choices.amountMinor !== undefined
      ? choices.amountMinor
      : said.amountMinor === undefined
        ? null
        : Math.abs(said.amountMinor);
  const categoryId = choices.categoryId ?? said.categoryId ?? defaults.categoryId ?? '';
  return {
    isIncome: choices.isIncome ?? (said.amountMinor ?? -1) > 0,
    amountMinor,
    payee: defaults.payee ?? said.payee ?? '',
    parts: [{ categoryId, amountMinor }],
    accountId: choices.accountId ?? said.accountId ?? defaults.accountId,
    on: choices.on ?? said.on ?? defaults.today,
    note: choices.note ?? said.note ?? '',
  };
}

/** Of what keeps the sentence from being saved, the first thing that was not set beside it. */
export function refusalLeft(read: ParsedQuickEntry, draft: Draft): QuickEntryRefusal | null {
  if (read.ok) return null;
  const isSet = {
    amount: Boolean(draft.amountMinor),
    // With an amount, a payee may be left out where a category says what it was for.
    payee: Boolean(draft.payee || draft.parts[0]?.categoryId),
    account: false,
    category: false,
  };
  return (
    read.refusals.find(
      ({ field, reason }) =>
        !(isSet[field] || (field === 'account' && reason === 'missing' && draft.accountId)),
    ) ?? null
  );
}

/** Whether a day is over when the account's balance was stated: what happens on it is in that balance already. */
export function isBeforeStated(on: string, { stated }: { stated: { on: string } }): boolean {
  return on < stated.on;
}
