import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CategoryGroup } from '@florin/contracts';
import { startEmbeddedPostgres } from '@florin/server/embedded-postgres';
import { migrateSystem, services } from '@florin/server/system';
import {
  asAdministrator,
  expectStatus,
  makeBudget,
  newPerson,
  startTestSystem,
  testMasterKey,
} from '@florin/testkit';
import { afterAll, expect, test } from 'vitest';

/** Words that are nowhere but where a person wrote them, without capitals, so that folding finds them too. */
const markers = {
  payee: 'qavrelpayeemark',
  note: 'qavrelnotemark',
  account: 'qavrelaccountmark',
  category: 'qavrelcategorymark',
  household: 'qavrelhomemark',
  displayName: 'qavrelpersonmark',
  email: 'qavrelemailmark@example.org',
  fileName: 'qavrelfilenamemark.csv',
  fileContent: 'qavrelstatementmark',
  importedContent: 'qavrelimportedmark',
  password: 'qavrel tall ships sail at noon',
} as const;
const amountMinor = 735_192_648_157;
const control = { text: 'qavrelplaincontrol', amountMinor: 846_201_735_119 };

const dataDir = mkdtempSync(join(tmpdir(), 'florin-sealed-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A person with a little of everything, on a server that keeps what it is told, as in production. */
async function plant(): Promise<void> {
  const postgres = await startEmbeddedPostgres({
    dataDir,
    superuserPassword: 'test-administrator',
    log: { info: () => {}, warn: () => {} },
    database: 'florin_template',
  });
  const administrator = { ...postgres.connection, tls: 'off' as const };
  await migrateSystem(administrator, testMasterKey, Object.values(services));
  const system = await startTestSystem({ administrator });
  const { email, password, displayName } = markers;
  const post = (path: string, body: unknown) =>
    fetch(system.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await post('/v1/register', { email, password, displayName })).status).toBe(202);
  expect((await post('/v1/sign-in', { email, password })).status).toBe(200);

  const ada = await newPerson(system.url, { number: 1, displayName: markers.household });
  const account = await ada.account({
    name: markers.account,
    stated: { on: '2000-01-01', balanceMinor: amountMinor },
  });
  await ada.category('Groceries');
  const groups = await ada.changes<CategoryGroup>('category-groups');
  const named = { id: crypto.randomUUID(), groupId: groups.rows[0]!.id, name: markers.category };
  const category = expectStatus(
    await ada.send<{ id: string }>('POST', '/v1/categories', { body: named }),
    201,
  ).body;
  await makeBudget(ada, { categoryId: category.id, plannedMinor: amountMinor });
  const splits = [{ categoryId: category.id, amountMinor: -amountMinor }];
  const { payee, note } = markers;
  await ada.transaction({ accountId: account.id, amountMinor: -amountMinor, payee, note, splits });
  const edited = await ada.transaction({ accountId: account.id, payee, note });
  await ada.send('PATCH', `/v1/transactions/${edited.id}`, {
    body: { note: `${markers.note} again`, amountMinor },
    headers: { 'if-match': `"${edited.change}"` },
  });
  const file = (text: string) => `Date,Payee,Amount,Note\n2026-11-02,${text},-7351926481.57,${text}\n`;
  const path = (id: string) => `/v1/statements?id=${id}&accountId=${account.id}&fileName=${markers.fileName}`;
  expectStatus(await ada.upload(path(crypto.randomUUID()), file(markers.fileContent)), 201);
  const imported = crypto.randomUUID();
  expectStatus(await ada.upload(path(imported), file(markers.importedContent)), 201);
  expectStatus(await ada.send('POST', `/v1/statements/${imported}/import`), 202);
  await system.eventually(async () => {
    const text = `/v1/transactions/search?text=${markers.importedContent}`;
    expect((await ada.send<{ total: number }>('GET', text)).body.total).toBe(1);
  }, 15_000);
  await asAdministrator(system, async (client) => {
    await client.query('CREATE TABLE public.control (text text, amount bigint)');
    await client.query('INSERT INTO public.control VALUES ($1, $2)', [control.text, control.amountMinor]);
  });
  await system.system.stop();
  await system.bus.close();
  await postgres.stop();
}

/** The forms in which bytes could lie on a disk. */
function formsOf(text: string): Record<string, Buffer> {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // The first and the last characters also depend on the neighbours.
    return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, -4));
  });
  return {
    raw: bytes,
    'UTF-16LE': Buffer.from(text, 'utf16le'),
    hex: Buffer.from(bytes.toString('hex')),
    HEX: Buffer.from(bytes.toString('hex').toUpperCase()),
    'base64 at 0': base64[0]!,
    'base64 at 1': base64[1]!,
    'base64 at 2': base64[2]!,
  };
}

function formsOfAmount(minor: number): Record<string, Buffer> {
  const little = Buffer.alloc(8);
  little.writeBigInt64LE(BigInt(minor));
  const big = Buffer.from(little).reverse();
  const digits = Buffer.alloc(6);
  String(minor)
    .match(/\d{4}/g)!
    .forEach((group, at) => {
      digits.writeUInt16LE(Number(group), at * 2);
    });
  const major = `${Math.floor(minor / 100)}.${minor % 100}`;
  return {
    'decimal text': Buffer.from(String(minor)),
    'decimal text of the major unit': Buffer.from(major),
    'int8 little-endian': little,
    'int8 big-endian': big,
    'int8 of the expense': negated(little),
    numeric: digits,
  };
}

function negated(little: Buffer): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(-little.readBigInt64LE());
  return bytes;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('the files of a stopped database, its write-ahead log included, tell nothing that a person wrote', async () => {
  await plant();
  const needles: [string, Buffer][] = [];
  function add(name: string, forms: Record<string, Buffer>): void {
    for (const [form, bytes] of Object.entries(forms)) needles.push([`${name} as ${form}`, bytes]);
  }
  for (const [name, text] of Object.entries(markers)) add(name, formsOf(text));
  add('amount', formsOfAmount(amountMinor));
  const controls: [string, Buffer][] = [
    ['control text', Buffer.from(control.text)],
    ['control amount', formsOfAmount(control.amountMinor)['int8 little-endian']!],
  ];

  const files = filesIn(dataDir);
  const found: string[] = [];
  const foundControls = new Map<string, Set<string>>();
  for (const file of files) {
    const bytes = readFileSync(file);
    const place = file.includes('pg_wal') ? 'log' : 'tables';
    for (const [name, needle] of needles) if (bytes.includes(needle)) found.push(`${name} in ${file}`);
    for (const [name, needle] of controls) {
      if (bytes.includes(needle)) foundControls.set(name, (foundControls.get(name) ?? new Set()).add(place));
    }
  }
  expect(files.some((file) => file.includes('pg_wal'))).toBe(true);
  expect(Object.fromEntries([...foundControls].map(([name, places]) => [name, [...places].sort()]))).toEqual({
    'control text': ['log', 'tables'],
    'control amount': ['log', 'tables'],
  });
  expect(found).toEqual([]);
  const seed = await testMasterKey.derive('token-signing/1');
  for (const file of files) expect(readFileSync(file).includes(seed)).toBe(false);
}, 120_000);
