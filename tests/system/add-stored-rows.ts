import { existsSync, writeFileSync } from 'node:fs';
import type { Notification } from '@florin/contracts';
import { createKeyring } from '@florin/kernel/keyring';
import { silentLog } from '@florin/kernel/log';
import type { RowScope, StoredRow } from '@florin/kernel/rows';
import {
  eventually,
  importStatementFile,
  makeBudget,
  type OwnTestSystem,
  type Person,
  queryAsAdministrator,
  startTestSystem,
  testMasterKey,
} from '@florin/testkit';
import { acknowledge } from './kept-files';
import { corpus, type StoredInCorpus } from './stored-rows-corpus';
import { storedTables } from './stored-tables';

/**
 * Adds a row of each table in its present version to the corpus, where there is none yet: `npx tsx` this file after
 * raising a version, and commit what it adds. What is there already stays as it is.
 */
const system = await startTestSystem({ isOwn: true });
try {
  const person = await seeded(system);
  const keyring = createKeyring({ masterKey: testMasterKey, keystore: system.keystore, clock: system.clock });
  const keys = await keyring.keyOf({ kind: 'household', id: person.householdId });
  const scope = { householdId: person.householdId, keys, log: silentLog() } as RowScope;
  for (const [table, rows] of storedTables) {
    for (const isRemoved of [false, true]) {
      const file = `${table}-${rows.version}${isRemoved ? '-removed' : ''}.json`;
      if (existsSync(new URL(file, corpus.folder))) continue;
      const [row] = await queryAsAdministrator<StoredRow>(
        system,
        `SELECT ${rows.source.columns(rows.source.width)} FROM ${rows.source.target}
          WHERE household_id = $1 AND is_removed = $2 ORDER BY change DESC LIMIT 1`,
        [person.householdId, isRemoved],
      );
      if (row === undefined) continue;
      const read = rows.source.readChange(scope, row);
      if (read.kind === 'unreadable') throw new Error(`${file} cannot be read`);
      const stored: StoredInCorpus = {
        table,
        version: rows.version,
        ownerId: person.householdId,
        key: keys.current.secret.export().toString('base64'),
        row: { ...row, sealed: row.sealed.toString('base64') },
        value: read.kind === 'row' ? read.row.value : null,
      };
      writeFileSync(new URL(file, corpus.folder), `${JSON.stringify(stored, null, 2)}\n`);
      console.log(`added ${file}`);
    }
  }
  acknowledge(corpus);
} finally {
  await system.stop();
}

/** Somebody who has used everything there is. */
async function seeded({ person: newPerson }: OwnTestSystem): Promise<Person> {
  const person = await newPerson({ displayName: 'Ada' });
  const groceries = await person.category('Groceries');
  const account = await person.account({
    name: 'Everyday',
    stated: { on: '2026-11-01', balanceMinor: 100_000 },
  });
  const csv = 'Date,Payee,Amount,Note\n2026-11-02,Corner shop,-12.50,bread';
  await importStatementFile(person, account.id, csv);
  const spend = (amountMinor: number) =>
    person.transaction({
      accountId: account.id,
      amountMinor,
      note: 'Köln, with Ana',
      splits: [
        { categoryId: groceries.id, amountMinor: amountMinor + 100 },
        { categoryId: null, amountMinor: -100 },
      ],
    });
  const gone = await spend(-700);
  await person.send('DELETE', `/v1/transactions/${gone.id}`, { headers: { 'if-match': `"${gone.change}"` } });
  await makeBudget(person, { categoryId: groceries.id });
  await spend(-10_500);
  await person.send('POST', `/v1/accounts/${account.id}/balance-corrections`, {
    body: { id: crypto.randomUUID(), on: '2026-11-20', balanceMinor: 80_000 },
  });
  await eventually(async () => {
    const { rows } = await person.changes<Notification>('notifications');
    if (rows.length === 0) throw new Error('the alert has not arrived');
  }, 20_000);
  return person;
}
