import { csvOf } from '@florin/testkit';
import type { Step } from '../driver/step';
import { short } from '../driver/trace';
import { inUse, someDay } from './of-a-person';

/** Beyond every amount that persons type here, so that no row is taken for one of theirs. */
const fromMinor = 1_000_001;

export const importStatement: Step = {
  name: 'import a statement',
  weight: 1,
  async run(world, random) {
    const at = inUse(world, random);
    const accounts = at?.household.views.accounts().filter((account) => !account.isClosed) ?? [];
    const known = [...world.book.accounts.keys()];
    const account = accounts.find(({ id }) => known.includes(id));
    if (!at || !account || !at.device.network.isOnline) return false;
    const rows = Array.from({ length: random.int(1, 12) }, () => {
      const number = world.nextNumber();
      const amountMinor = -(fromMinor + number * 7);
      return { on: someDay(world, random), payee: `Shop number ${number} of ${number * 31}`, amountMinor };
    });
    const text = csvOf(rows.map(({ on, payee, amountMinor }) => [on, payee, inUnits(amountMinor)] as const));
    const bytes = new TextEncoder().encode(text);
    world.trace.add(`${at.device.name} brings a statement of ${rows.length} rows`);
    try {
      const upload = { accountId: account.id, fileName: 'statement.csv', bytes };
      const { statement } = await world.perform(at.device, at.device.session.statements.preview(upload));
      world.book.files.set(statement.id, { accountId: account.id, rows });
      await world.perform(at.device, at.device.session.statements.import(statement.id));
      world.trace.add(`statement ${short(statement.id)} was ordered`);
    } catch (error) {
      // Signed out, or the account was closed or is gone: the person sees it and leaves it at that.
      world.trace.add(`no import: ${error instanceof Error ? error.name : String(error)}`);
    }
    return true;
  },
};

function inUnits(amountMinor: number): string {
  return (amountMinor / 100).toFixed(2);
}
