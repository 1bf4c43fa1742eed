import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PayeeEntry, payeeMemory } from '@florin/domain/payee';
import { likelyPayees } from '@florin/domain/payee-likelihood';

/**
 * How often the payee of the next payment is among the first three that the add sheet offers: every account's own
 * history is told day by day, and before each day the question is asked. `npx tsx bench/payees.ts <folder>`, where the
 * folder holds transactions.csv with account, day, amount_minor, operation, purpose and counterparty.
 */
function main(folder: string): void {
  const rows = readRows(join(folder, 'transactions.csv'));
  const byAccount = grouped(rows, ({ accountId }) => accountId);
  const hits = { first: 0, three: 0, threeByUse: 0, asked: 0 };
  for (const own of byAccount.values()) {
    const memory = payeeMemory();
    const told: PayeeEntry[] = [];
    for (const [on, today] of grouped(own, (row) => row.on)) {
      for (const { payee, amountMinor } of today) {
        if (amountMinor >= 0 || memory.recall(payee) === null) continue;
        const likely = likelyPayees(told, { on, hour: null }, { limit: 3 });
        hits.asked += 1;
        hits.first += Number(likely[0] === payee);
        hits.three += Number(likely.includes(payee));
        hits.threeByUse += Number(memory.suggest('', 3).some((one) => one.payee === payee));
      }
      for (const row of today) memory.add(row);
      told.push(...today);
    }
  }
  const percent = (count: number) => `${((100 * count) / hits.asked).toFixed(1)} %`;
  console.log(`${hits.asked} payments to a payee met before, in ${byAccount.size} accounts`);
  console.log(`the first offered       ${percent(hits.first)}`);
  console.log(`among the first three   ${percent(hits.three)}`);
  console.log(`three most used instead ${percent(hits.threeByUse)}`);
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function readRows(path: string): PayeeEntry[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line, at) => {
    const cells = line.split(',');
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const amountMinor = Number(cell('amount_minor'));
    const payee = [cell('operation'), cell('purpose'), cell('counterparty')].filter(Boolean).join(' ');
    const splits = [{ categoryId: null }];
    return {
      id: String(at).padStart(9, '0'),
      on: cell('day'),
      accountId: cell('account'),
      payee,
      amountMinor,
      splits,
    };
  });
}

main(process.argv[2] ?? '.');
