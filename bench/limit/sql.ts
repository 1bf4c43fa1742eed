export type Statement = { name: string; text: string };

export const schema = `
  CREATE TABLE account (household_id uuid, id uuid, balance_minor bigint NOT NULL, PRIMARY KEY (household_id, id));
  CREATE TABLE budget (household_id uuid, category_id uuid, planned_minor bigint NOT NULL, PRIMARY KEY (household_id, category_id));
  CREATE TABLE transaction (
    household_id uuid, id uuid, account_id uuid NOT NULL, category_id uuid NOT NULL, on_day date NOT NULL,
    amount_minor bigint NOT NULL, payee text NOT NULL, note text NOT NULL, bank_id text,
    PRIMARY KEY (household_id, id));
  CREATE INDEX transaction_day ON transaction (household_id, on_day, id);
  CREATE UNIQUE INDEX transaction_bank_id ON transaction (household_id, account_id, bank_id);`;

export const addAccount = named('add-account', 'INSERT INTO account VALUES ($1, $2, 0)');
export const addBudget = named('add-budget', 'INSERT INTO budget VALUES ($1, $2, 100000000)');
export const insertOne = named(
  'insert-one',
  `INSERT INTO transaction (household_id, id, account_id, category_id, on_day, amount_minor, payee, note)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
/** What is there already by the bank's id is passed over, as an import must. */
export const insertMany = named(
  'insert-many',
  `INSERT INTO transaction (household_id, account_id, id, category_id, on_day, amount_minor, payee, note, bank_id)
   SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[], $5::date[], $6::bigint[], $7::text[], $8::text[], $9::text[])
   ON CONFLICT DO NOTHING`,
);
export const moveBalance = named(
  'move-balance',
  'UPDATE account SET balance_minor = balance_minor + $3 WHERE household_id = $1 AND id = $2',
);
export const countExpenses = named(
  'count-expenses',
  'SELECT count(*)::int AS count FROM transaction WHERE household_id = $1 AND category_id <> $2',
);
export const page = named(
  'page',
  `SELECT id, account_id, category_id, on_day::text AS day, amount_minor, payee, note FROM transaction
    WHERE household_id = $1 AND (on_day, id) < ($2, $3) ORDER BY on_day DESC, id DESC LIMIT $4`,
);
export const one = named('one', 'SELECT * FROM transaction WHERE household_id = $1 AND id = $2');
export const byCategory = named(
  'by-category',
  `SELECT category_id, sum(amount_minor), count(*) FROM transaction
    WHERE household_id = $1 AND on_day BETWEEN $2 AND $3 GROUP BY category_id`,
);
export const byMonthAndCategory = named(
  'by-month-and-category',
  `SELECT date_trunc('month', on_day) AS month, category_id, sum(amount_minor), count(*) FROM transaction
    WHERE household_id = $1 AND on_day BETWEEN $2 AND $3 GROUP BY 1, 2`,
);
export const search = named(
  'search',
  `SELECT id, on_day, account_id, payee, note, amount_minor, count(*) OVER () AS total FROM transaction
    WHERE household_id = $1 AND (payee ILIKE $2 OR note ILIKE $2) ORDER BY on_day DESC, id DESC LIMIT $3`,
);
export const budgets = named(
  'budgets',
  `SELECT b.category_id, b.planned_minor, coalesce(sum(t.amount_minor), 0) AS spent_minor
     FROM budget b LEFT JOIN transaction t
       ON t.household_id = b.household_id AND t.category_id = b.category_id AND t.on_day BETWEEN $2 AND $3
    WHERE b.household_id = $1 GROUP BY b.category_id, b.planned_minor`,
);

function named(name: string, text: string): Statement {
  return { name, text };
}
