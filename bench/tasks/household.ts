import { randomUUID } from 'node:crypto';
import { expectStatus, importStatementFile, ofxOf, type Person } from '@florin/testkit';

/** What a household buys at, and how often of 73 payments. */
const shops: readonly (readonly [payee: string, times: number])[] = [
  ['Hofer', 11],
  ['Billa', 9],
  ['Wiener Linien', 7],
  ['Cafe Jelinek', 6],
  ['Spar', 6],
  ['OMV Tankstelle', 5],
  ['Foodora', 5],
  ['dm Drogerie', 4],
  ['Bipa', 3],
  ['Apotheke am Eck', 3],
  ['Thalia', 3],
  ['Spotify', 2],
  ['Netflix', 2],
  ['Hornbach', 2],
  ['Libro', 2],
  ['Zara', 1],
  ['IKEA', 1],
  ['OEBB', 1],
];

const dayMs = 86_400_000;

/** A statement of 73 payments in the last four weeks, which no category is known for. */
export function unsortedStatement(nowMs: number): string {
  const payees = shops.flatMap(([payee, times]) => Array.from({ length: times }, () => payee));
  return ofxOf(
    payees.map((payee, at) => {
      const on = new Date(nowMs - ((at * 5) % 28) * dayMs).toISOString().slice(0, 10);
      return [`task-${at}`, on, payee, `-${(4 + ((at * 37) % 61) + (at % 9) / 10).toFixed(2)}`];
    }),
  );
}

/** Two months of one account, a budget that is over, one with room, and a payment of 217.35 to look for. */
export async function furnish(person: Person, nowMs: number): Promise<{ accountId: string }> {
  const dayBefore = (days: number) => new Date(nowMs - days * dayMs).toISOString().slice(0, 10);
  const stated = { on: dayBefore(80), balanceMinor: 250_000 };
  const account = await person.account({ name: 'Everyday', stated });
  const groceries = await person.category('Groceries');
  const eatingOut = await person.category('Eating out');
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const rows: [string, string, number, string | null][] = [
    [today, 'Corner shop', -18_250, groceries.id],
    [today, 'Trattoria Da Enzo', -9_900, eatingOut.id],
    [dayBefore(40), 'Corner shop', -12_100, groceries.id],
    [dayBefore(45), 'Trattoria Da Enzo', -4_400, eatingOut.id],
    [dayBefore(70), 'Bicycle workshop', -21_735, null],
  ];
  for (const [on, payee, amountMinor, categoryId] of rows) {
    await person.transaction({
      accountId: account.id,
      on,
      payee,
      amountMinor,
      splits: [{ categoryId, amountMinor }],
    });
  }
  for (const [categoryId, plannedMinor] of [
    [groceries.id, 40_000],
    [eatingOut.id, 8_000],
  ] as const) {
    const body = { id: randomUUID(), categoryId, plannedMinor, rollover: 'none' };
    expectStatus(await person.send('POST', '/v1/budgets', { body }), 201);
  }
  return { accountId: account.id };
}

/** The same with the unsorted statement imported. */
export async function furnishUnsorted(person: Person, nowMs: number): Promise<void> {
  const { accountId } = await furnish(person, nowMs);
  await importStatementFile(person, accountId, unsortedStatement(nowMs), { fileName: 'november.ofx' });
}
