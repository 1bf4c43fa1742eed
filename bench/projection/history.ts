import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '@florin/domain/calendar';

/** What one account spent in one category, by day; and the day the account begins, before which nothing is known. */
export type CategoryHistory = { beginsOn: Day; endsOn: Day; spentMinor: ReadonlyMap<Day, number> };

/**
 * Reads `transactions.csv` of a folder: account, day, amount_minor (expenses negative), and what says most of a
 * category: `category`, else `purpose`, else `operation`. Money that comes in is left out.
 */
export function readHistories(folder: string): CategoryHistory[] {
  const [header = '', ...lines] = readFileSync(join(folder, 'transactions.csv'), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = header.split(',');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
  const accounts = new Map<string, Map<string, Map<Day, number>>>();
  const begins = new Map<string, Day>();
  let endsOn = '';
  for (const { account = '', day = '', amount_minor, category, purpose, operation } of rows) {
    if (day < (begins.get(account) ?? '9999')) begins.set(account, day);
    if (day > endsOn) endsOn = day;
    const amountMinor = Number(amount_minor);
    if (amountMinor >= 0) continue;
    const categories = accounts.get(account) ?? new Map<string, Map<Day, number>>();
    accounts.set(account, categories);
    const name = category || purpose || operation || '';
    const days = categories.get(name) ?? new Map<Day, number>();
    categories.set(name, days);
    days.set(day, (days.get(day) ?? 0) - amountMinor);
  }
  return [...accounts].flatMap(([account, categories]) =>
    [...categories.values()].map((spentMinor) => ({ beginsOn: begins.get(account)!, endsOn, spentMinor })),
  );
}
