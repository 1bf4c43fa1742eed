import { addDays, type Day } from '../calendar/index';
import { wordsOf } from '../text/index';

/** What completion needs of a transaction; lines as the ledger has them. */
export type PayeeEntry = {
  on: Day;
  accountId: string;
  payee: string;
  amountMinor: number;
  lines: readonly { categoryId: string | null }[];
};

/** A payee with what was last recorded for it, to fill a form with. */
export type PayeeSuggestion = {
  payee: string;
  /** The last category of a transaction with one line; null where there never was one. */
  categoryId: string | null;
  accountId: string;
  amountMinor: number;
  lastOn: Day;
  count: number;
};

/** Payees remembered, each once whatever its case or accents; build it once and add to it as entries come. */
export type PayeeMemory = {
  add(entry: PayeeEntry): void;
  /** At most `limit` payees with a word beginning like the prefix; the most used of late first. */
  suggest(prefix: string, limit?: number): PayeeSuggestion[];
  /** What is remembered of exactly this payee, or null. */
  recall(payee: string): PayeeSuggestion | null;
};

const forgottenDays = 365;

type Remembered = PayeeSuggestion & { key: string; categoryOn: Day };

export function payeeMemory(entries: Iterable<PayeeEntry> = []): PayeeMemory {
  const remembered = new Map<string, Remembered>();
  const keys = new Map<string, string>();
  let latestOn: Day = '1970-01-01';

  /** Most payees come again as they were spelled before. */
  function keyOf(payee: string): string {
    let key = keys.get(payee);
    if (key === undefined) {
      key = wordsOf(payee).join(' ');
      keys.set(payee, key);
    }
    return key;
  }

  function add(entry: PayeeEntry): void {
    const key = keyOf(entry.payee);
    if (key === '') return;
    if (entry.on > latestOn) latestOn = entry.on;
    const categoryId = entry.lines.length === 1 ? (entry.lines[0]?.categoryId ?? null) : null;
    const known = remembered.get(key);
    if (!known) {
      const { payee, accountId, amountMinor, on } = entry;
      remembered.set(key, {
        key,
        payee,
        categoryId,
        accountId,
        amountMinor,
        lastOn: on,
        count: 1,
        categoryOn: on,
      });
      return;
    }
    known.count += 1;
    if (categoryId !== null && (known.categoryId === null || entry.on >= known.categoryOn)) {
      known.categoryId = categoryId;
      known.categoryOn = entry.on;
    }
    if (entry.on < known.lastOn) return;
    known.payee = entry.payee;
    known.accountId = entry.accountId;
    known.amountMinor = entry.amountMinor;
    known.lastOn = entry.on;
  }

  function suggest(prefix: string, limit = 8): PayeeSuggestion[] {
    const wanted = wordsOf(prefix).join(' ');
    const found: { rank: number; item: Remembered }[] = [];
    const forgottenBefore = addDays(latestOn, -forgottenDays);
    for (const item of remembered.values()) {
      const rank = rankOf(item.key, wanted);
      // Used often first, but whoever was not seen for a year comes after those who were.
      if (rank !== null) found.push({ rank: item.lastOn < forgottenBefore ? rank + 0.5 : rank, item });
    }
    return found
      .sort((a, b) => a.rank - b.rank || b.item.count - a.item.count || newestFirst(a.item, b.item))
      .slice(0, limit)
      .map(({ item }) => suggestionOf(item));
  }

  function recall(payee: string): PayeeSuggestion | null {
    const known = remembered.get(wordsOf(payee).join(' '));
    return known ? suggestionOf(known) : null;
  }

  for (const entry of entries) add(entry);
  return { add, suggest, recall };
}

/** `payeeMemory` for one question; keep a memory where there are more. */
export function suggestPayees(
  entries: Iterable<PayeeEntry>,
  prefix: string,
  limit?: number,
): PayeeSuggestion[] {
  return payeeMemory(entries).suggest(prefix, limit);
}

/** 0 where the name begins with the prefix, 1 where one of its later words does, null where none does. */
function rankOf(key: string, wanted: string): number | null {
  if (key.startsWith(wanted)) return 0;
  return key.includes(` ${wanted}`) ? 1 : null;
}

function newestFirst(a: Remembered, b: Remembered): number {
  if (a.lastOn !== b.lastOn) return a.lastOn < b.lastOn ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}

function suggestionOf({
  payee,
  categoryId,
  accountId,
  amountMinor,
  lastOn,
  count,
}: Remembered): PayeeSuggestion {
  return { payee, categoryId, accountId, amountMinor, lastOn, count };
}
