/**
 * Actual Budget's engine in a process of its own, without a server, through its public API. It times itself, so that
 * no message between processes is counted. Plain JavaScript, because its package is installed in this folder only.
 */
import { mkdirSync } from 'node:fs';
import * as api from '@actual-app/api';

const [, , dataDir] = process.argv;
const pageSize = 50;
let current;

const operations = {
  async import({ name, household, files, income }) {
    mkdirSync(dataDir, { recursive: true });
    if (current === undefined) await start();
    await api.runImport(name, async () => {
      const spending = await api.createCategoryGroup({ name: 'Spending' });
      const earning = await api.createCategoryGroup({ name: 'Earning', is_income: true });
      const categories = [];
      for (const [at, title] of household.categories.entries()) {
        const isIncome = at === income;
        categories.push(
          await api.createCategory({
            name: title,
            group_id: isIncome ? earning : spending,
            is_income: isIncome,
          }),
        );
      }
      const accounts = [];
      for (const title of household.accounts) accounts.push(await api.createAccount({ name: title }, 0));
      current = { name, household, categories, accounts };
    });
    await api.loadBudget(await budgetId(name));
    const month = household.until.slice(0, 7);
    for (const category of current.categories.slice(0, -1))
      await api.setBudgetAmount(month, category, 100_000_000);

    const startMs = performance.now();
    for (const [at, rows] of files.entries()) {
      const account = current.accounts[at];
      const transactions = rows.map((row) => ({
        account,
        date: row.on,
        amount: row.amountMinor,
        payee_name: row.payee,
        category: current.categories[row.category],
        notes: row.note,
        imported_id: row.bankId,
        cleared: true,
      }));
      const { added, errors } = await api.importTransactions(account, transactions);
      if (errors?.length > 0 || added.length !== rows.length)
        throw new Error(`Actual added ${added.length} of ${rows.length}: ${JSON.stringify(errors)}`);
    }
    // Answered from its spreadsheet, which must have caught up.
    await api.getBudgetMonth(month);
    return performance.now() - startMs;
  },

  async open() {
    await start();
    await api.loadBudget(await budgetId(current.name));
  },

  insert: ({ count }) =>
    times(count, async (at) => {
      const payee = current.household.payees[at % current.household.payees.length];
      await api.addTransactions(current.accounts[payee.account], [
        {
          date: current.household.until,
          amount: -(100 + at),
          payee_name: payee.name,
          category: current.categories[payee.category],
        },
      ]);
    }),

  listPages: ({ count }) =>
    times(count, async (at) => {
      const query = api
        .q('transactions')
        .select('*')
        .orderBy([{ date: 'desc' }, { id: 'desc' }])
        .limit(pageSize)
        .offset(at * pageSize);
      const { data } = await api.aqlQuery(query);
      if (data.length !== pageSize) throw new Error(`the page has ${data.length} rows`);
    }),

  categories: ({ count }) =>
    times(count, () =>
      api.aqlQuery(
        inRange()
          .groupBy('category')
          .select(['category', { amount: { $sum: '$amount' } }, { rows: { $count: '$id' } }]),
      ),
    ),

  categoriesByMonth: ({ count }) =>
    times(count, () =>
      api.aqlQuery(
        inRange()
          .groupBy([{ $month: '$date' }, 'category'])
          .select([
            { month: { $month: '$date' } },
            'category',
            { amount: { $sum: '$amount' } },
            { rows: { $count: '$id' } },
          ]),
      ),
    ),

  search: ({ count, text }) =>
    times(count, async () => {
      const found = api
        .q('transactions')
        .filter({ $or: [{ 'payee.name': { $like: `%${text}%` } }, { notes: { $like: `%${text}%` } }] });
      const total = await api.aqlQuery(found.calculate({ $count: '$id' }));
      const { data } = await api.aqlQuery(found.select('*').orderBy({ date: 'desc' }).limit(pageSize));
      if (total.data === 0 || data.length === 0) throw new Error('the search found nothing');
    }),

  readBudgets: ({ count }) => times(count, () => api.getBudgetMonth(current.household.until.slice(0, 7))),

  async close() {
    await api.shutdown();
  },

  /** What an engine before this one imported. */
  adopt({ state }) {
    current = state;
  },
  state: () => current,
};

async function start() {
  mkdirSync(dataDir, { recursive: true });
  await api.init({ dataDir, verbose: false });
}

async function budgetId(name) {
  return (await api.getBudgets()).find((budget) => budget.name === name).id;
}

function inRange() {
  const { from, until } = current.household;
  return api.q('transactions').filter({ date: [{ $gte: from }, { $lte: until }] });
}

async function times(count, once) {
  const samples = [];
  for (let at = 0; at < count; at += 1) {
    const startMs = performance.now();
    await once(at);
    samples.push(performance.now() - startMs);
  }
  return samples;
}

process.on('message', async ({ id, operation, input }) => {
  try {
    process.send({ id, result: await operations[operation](input) });
    // What it still writes after its shutdown is given the time it takes: nothing else keeps the process.
    if (operation === 'close') process.disconnect();
  } catch (error) {
    process.send({ id, error: error.stack ?? String(error) });
  }
});
process.send({ id: 'ready' });
