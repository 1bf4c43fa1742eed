import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { startEmbeddedPostgres } from '../../apps/server/src/embedded-postgres';
import { migrateSystem, services, startSystem } from '../../apps/server/src/system';
import { createKeyring, localMasterKey, memoryKeystore } from '@florin/kernel/keyring';
import { systemClock, newId, instantOf } from '@florin/kernel/clock';
import { memoryBus, eventPlace } from '@florin/kernel/events';
import { memoryCache } from '@florin/kernel/cache';
import { createLog } from '@florin/kernel/log';
import { sealJson } from '@florin/kernel/sealing';
import { createTokenIssuer } from '@florin/kernel/token';
import { scopes } from '@florin/contracts';
const dir = mkdtempSync('/tmp/florin-scratch-');
const pgd = await startEmbeddedPostgres({ dataDir: dir, superuserPassword: 'x', log: { info() {}, warn() {} } });
const clock = systemClock();
const masterKey = localMasterKey(randomBytes(32)); const keystore = memoryKeystore();
const admin = { ...pgd.connection, tls: 'off' as const };
const mods = Object.values(services);
console.time('migrate'); await migrateSystem(admin, masterKey, mods); console.timeEnd('migrate');
const bus = memoryBus();
const log = createLog({ level: 'warn' } as never);
const system = await startSystem({ parts: ['user','transaction','budgeting','reporting','notification','audit'] as never, clock, log, database: { host: admin.host, port: admin.port, database: admin.database, tls: 'off' }, masterKey, keystore, bus, cache: memoryCache(clock), serviceUrls: {}, webFolder: '' });
const keyring = createKeyring({ masterKey, keystore, clock });
const issuer = createTokenIssuer({ seed: await masterKey.derive('token-signing/1'), issuer: 'florin', clock });
const householdId = newId(clock), userId = newId(clock);
const keys = await keyring.keyOf({ kind: 'household', id: householdId });
async function publish(name: any, payload: any, service = 'user') {
  const e = { id: newId(clock), name, service, owner: { kind: 'household' as const, id: householdId }, change: 1, occurredAt: instantOf(clock) };
  await bus.publish([{ ...e, service: service as never, sealed: sealJson(keys, eventPlace(e), payload) } as never]);
}
function token(audience: string, role: any = 'owner') { return issuer.issue({ audience, subject: userId, sessionId: newId(clock), householdId, role, scopes: [...scopes], assurance: 1, authenticatedAt: instantOf(clock) }); }
const tokens = new Map<string,string>();
async function ask(op: string, input: any) {
  const service = op.split('/')[0]!;
  return (await system.services.get(service as never)!.invoke(op, (tokens.get(service) ?? tokens.set(service, token(service)).get(service)!), { requestId: 'r', ...input })).body as any;
}
try {
  await publish('user.household-created.v1', { id: householdId, currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'de', createdByUserId: userId });
  await new Promise(r => setTimeout(r, 1500));
  const cats = (await ask('transaction/list-category-changes', { query: {} })).rows;
  console.log('categories', cats.length);
  const account = newId(clock);
  let change = 100;
  const N = Number(process.argv[2] ?? 2000);
  const t0 = performance.now(); let worst = 0;
  for (let at = 0; at < N; at += 2000) {
    const changes = Array.from({ length: Math.min(2000, N - at) }, (_, k) => {
      const i = at + k; const m = process.env.SPREAD ? i % 60 : Math.floor(i * 60 / N); const month = `${2021 + Math.floor((m + 11) / 12)}-${String((m + 11) % 12 + 1).padStart(2, '0')}`;
      const amountMinor = -((i * 7919) % 10000) - 1; const id = newId(clock); change++;
      return { id, change, previousOn: null, entry: { id, change, on: `${month}-${String(i % 28 + 1).padStart(2, '0')}`, accountId: account, payee: `Payee ${i % 500}`, note: i % 10 === 0 ? `note ${i}` : '', amountMinor, lines: [{ categoryId: cats[i % cats.length].id, amountMinor }] } };
    });
    const t = performance.now(); await publish('transaction.transactions-changed.v1', { currency: 'EUR', changes }, 'transaction'); worst = Math.max(worst, performance.now() - t);
    if (at === 0) { 
      for (const [k, c] of cats.slice(0, 20).entries()) { const b = await ask('budgeting/create-budget', { body: { id: newId(clock), categoryId: c.id, plannedMinor: 4000, rollover: "both" }, idempotencyKey: crypto.randomUUID() }); if (k === 0) console.log(b); }
    }
  }
  console.log('ingest ms', (performance.now() - t0).toFixed(0), 'worst event', worst.toFixed(0));
  for (let r = 0; r < 60; r++) { const t = performance.now(); const x = await ask('reporting/spending-by-category', { query: { from: '2021-12-01', to: '2026-12-31' } }); console.log('spending', (performance.now() - t).toFixed(2), x.totalMinor, x.rows.length); }
  for (let r = 0; r < 60; r++) { const t = performance.now(); const x = await ask('reporting/search-transactions', { query: { text: 'payee 42' } }); console.log('search', (performance.now() - t).toFixed(2), x.total, x.rows.length); }
  const b = await ask('budgeting/list-budget-changes', { query: {} }); console.log('budgets', b.rows.length, b.rows[0]);
  await new Promise(r => setTimeout(r, 1500));
  const n = await ask('notification/list-notification-changes', { query: {} }); console.log('notifications', n.rows.length, n.rows[0]);
  const one = await ask('notification/mark-notification-read', { params: { id: n.rows[0].id }, idempotencyKey: crypto.randomUUID() }); console.log(one.readAt, one.change);
  const a = await ask('audit/list-audit-events', { query: { limit: 3 } }); console.log('audit', JSON.stringify(a, null, 0).slice(0, 600));
} finally { await system.stop(); await pgd.stop(); rmSync(dir, { recursive: true, force: true }); }
