import { payeeKey } from '@florin/domain/payee';
import { cleanPayee } from '@florin/domain/payee-name';
import type { Transaction } from '@/data';

/** The transactions of one payee that belong into one category. */
export interface PayeeGroup {
  key: string;
  payee: string;
  ids: readonly string[];
  /** The sum where all are in one currency, which is nearly always. */
  sumMinor: number;
  currency: string;
  /** A few things their transactions say, none twice. */
  samples: readonly string[];
  /** Where all of them are filed; null while any is not. */
  categoryId: string | null;
}

const samplesMax = 2;

/**
 * The payees of transactions that no category has, those with the most transactions first. `sorted` are those that were
 * filed here already: they stay in their place, so that a list that is worked through never jumps.
 */
export function payeeGroups(
  rows: readonly Transaction[],
  sorted: ReadonlySet<string>,
): readonly PayeeGroup[] {
  const groups = new Map<string, Transaction[]>();
  for (const row of rows) {
    const [only, more] = row.splits;
    if (only === undefined || more !== undefined || row.origin === 'correction') continue;
    if (only.categoryId !== null && !sorted.has(row.id)) continue;
    // In two currencies they are two lines, because nothing adds them up.
    const key = `${payeeKey(row.payee || row.note)} ${row.currency}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .map(([key, members]) => groupOf(key, members))
    .sort(
      (a, b) =>
        b.ids.length - a.ids.length ||
        Math.abs(b.sumMinor) - Math.abs(a.sumMinor) ||
        (a.key < b.key ? -1 : 1),
    );
}

function groupOf(key: string, members: readonly Transaction[]): PayeeGroup {
  const [first] = members as [Transaction];
  const categories = new Set(members.map(({ splits }) => splits[0]?.categoryId ?? null));
  const [category] = categories;
  const payee = cleanPayee(first.payee || first.note);
  // What the bank said of them, where it says more than the name.
  const said = members.map((row) => row.note || row.payee);
  const samples = new Set(said.filter((text) => text !== '' && text !== payee));
  return {
    key,
    payee,
    ids: members.map(({ id }) => id),
    sumMinor: members.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    currency: first.currency,
    samples: [...samples].slice(0, samplesMax),
    categoryId: categories.size === 1 ? (category ?? null) : null,
  };
}

/** The next group that waits after one, from the top again at the end; null where all are filed. */
export function nextOpen(groups: readonly PayeeGroup[], after: string | null): string | null {
  const at = groups.findIndex(({ key }) => key === after);
  const inTurn = [...groups.slice(at + 1), ...groups.slice(0, at + 1)];
  return inTurn.find(({ key, categoryId }) => categoryId === null && key !== after)?.key ?? null;
}
