import { addDays, type Day } from '../calendar/index';
import { cleanPayee } from '../payee-name/index';
import { wordsOf } from '../text/index';
import { payeeKey } from './payee-key';

/** What is remembered of a transaction. The id tells two of one day apart: of UUIDv7s the later is the greater. */
export type PayeeEntry = {
  id: string;
  on: Day;
  accountId: string;
  payee: string;
  amountMinor: number;
  splits: readonly { categoryId: string | null }[];
};

/** A payee with what was last recorded for it, to fill a form with. */
export type PayeeSuggestion = {
  /** As it was spelled last, without a bank's noise. */
  payee: string;
  /** The last category of a transaction with one part; null where there never was one. */
  categoryId: string | null;
  accountId: string;
  amountMinor: number;
  lastOn: Day;
  count: number;
};

/**
 * Payees remembered, each once however it was spelled (`payeeKey`). It follows
 * entries as they come, go and change, and says the same in whatever order they came.
 */
export type PayeeMemory = {
  add(entry: PayeeEntry): void;
  remove(entry: PayeeEntry): void;
  /** At most `limit` payees with a word beginning like the prefix; the most used of late first. */
  suggest(prefix: string, limit?: number): PayeeSuggestion[];
  /** What is remembered of this payee, or null. A category stays through splits and entries without one. */
  recall(payee: string): PayeeSuggestion | null;
};

const forgottenDays = 365;

/** One payee: its entries, and what they come to once somebody asks. */
type Remembered = { entries: Map<string, PayeeEntry>; summary: Summary | null };
type Summary = { suggestion: PayeeSuggestion; words: string };

export function payeeMemory(entries: Iterable<PayeeEntry> = []): PayeeMemory {
  const remembered = new Map<string, Remembered>();
  const keys = new Map<string, string>();

  /** Most payees come again as they were spelled before. */
  function keyOf(payee: string): string {
    let key = keys.get(payee);
    if (key === undefined) {
      key = payeeKey(payee);
      keys.set(payee, key);
    }
    return key;
  }

  function add(entry: PayeeEntry): void {
    const key = keyOf(entry.payee);
    if (key === '') return;
    let known = remembered.get(key);
    if (!known) {
      known = { entries: new Map(), summary: null };
      remembered.set(key, known);
    }
    known.entries.set(entry.id, entry);
    known.summary = null;
  }

  function remove(entry: PayeeEntry): void {
    const key = keyOf(entry.payee);
    const known = remembered.get(key);
    if (!known?.entries.delete(entry.id)) return;
    known.summary = null;
    if (known.entries.size === 0) remembered.delete(key);
  }

  function suggest(prefix: string, limit = 8): PayeeSuggestion[] {
    const wanted = wordsOf(prefix).join(' ');
    const all = [...remembered.values()].map(summaryOf);
    let latestOn: Day = '1970-01-01';
    for (const { suggestion } of all) if (suggestion.lastOn > latestOn) latestOn = suggestion.lastOn;
    const forgottenBefore = addDays(latestOn, -forgottenDays);
    const found: { rank: number; item: Summary }[] = [];
    for (const item of all) {
      const rank = rankOf(item.words, wanted);
      // Used often first, but whoever was not seen for a year comes after those who were.
      if (rank !== null)
        found.push({ rank: item.suggestion.lastOn < forgottenBefore ? rank + 0.5 : rank, item });
    }
    return found
      .sort((a, b) => a.rank - b.rank || mostUsedFirst(a.item, b.item))
      .slice(0, limit)
      .map(({ item }) => item.suggestion);
  }

  function recall(payee: string): PayeeSuggestion | null {
    const known = remembered.get(keyOf(payee));
    return known ? summaryOf(known).suggestion : null;
  }

  for (const entry of entries) add(entry);
  return { add, remove, suggest, recall };
}

function summaryOf(known: Remembered): Summary {
  known.summary ??= summarise([...known.entries.values()]);
  return known.summary;
}

/** Entries are of one payee, and there is at least one. */
function summarise(entries: readonly PayeeEntry[]): Summary {
  let last = entries[0] as PayeeEntry;
  let filed: PayeeEntry | null = null;
  for (const entry of entries) {
    if (isLater(entry, last)) last = entry;
    if (categoryOf(entry) !== null && (filed === null || isLater(entry, filed))) filed = entry;
  }
  const { accountId, amountMinor, on: lastOn } = last;
  const payee = cleanPayee(last.payee);
  const categoryId = filed && categoryOf(filed);
  return {
    suggestion: { payee, categoryId, accountId, amountMinor, lastOn, count: entries.length },
    words: wordsOf(payee).join(' '),
  };
}

/** A split one says nothing about where the next will belong. */
function categoryOf({ splits }: PayeeEntry): string | null {
  return splits.length === 1 ? (splits[0]?.categoryId ?? null) : null;
}

function isLater(a: PayeeEntry, b: PayeeEntry): boolean {
  return a.on > b.on || (a.on === b.on && a.id > b.id);
}

/** 0 where the name begins with the prefix, 1 where one of its later words does, null where none does. */
function rankOf(words: string, wanted: string): number | null {
  if (words.startsWith(wanted)) return 0;
  return words.includes(` ${wanted}`) ? 1 : null;
}

function mostUsedFirst(
  { suggestion: a, words }: Summary,
  { suggestion: b, words: otherWords }: Summary,
): number {
  if (a.count !== b.count) return b.count - a.count;
  if (a.lastOn !== b.lastOn) return a.lastOn < b.lastOn ? 1 : -1;
  return words < otherWords ? -1 : 1;
}
