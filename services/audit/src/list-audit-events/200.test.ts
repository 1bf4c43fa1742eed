import type { AuditEvent, Budget } from '@florin/contracts';
import { expectStatus, makeBudget, type OwnTestSystem, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Page = { rows: AuditEvent[]; nextBefore: number | null };

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
});
afterAll(() => system.stop());

describe('GET /v1/audit-events', () => {
  test('says who did what, when, and what was there before and after, newest first', async () => {
    const ada = await system.person();
    const budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
    system.clock.advance(60_000);
    const reply = await ada.send<Budget>('PATCH', `/v1/budgets/${budget.id}`, {
      body: { plannedMinor: 20_000 },
      headers: { 'if-match': `"${budget.change}"` },
    });
    const updated = expectStatus(reply, 200).body;
    const at = new Date(system.clock.nowMs()).toISOString();
    const rows = await system.eventually(async () => {
      const page = expectStatus(await ada.send<Page>('GET', '/v1/audit-events'), 200).body;
      const budgets = page.rows.filter((row) => row.target?.kind === 'budget');
      expect(budgets).toHaveLength(2);
      return budgets;
    });
    const target = { kind: 'budget', id: budget.id };
    expect(rows[0]).toMatchObject({ action: 'budget.updated', outcome: 'success', at, target });
    expect(rows[0]).toMatchObject({
      actor: { kind: 'person', userId: ada.userId },
      before: budget,
      after: updated,
    });
    expect(rows[1]).toMatchObject({ action: 'budget.created', before: null, after: budget });
  });

  test('comes in pages, without a gap or a repetition', async () => {
    const ada = await system.person();
    for (let number = 1; number <= 5; number += 1) await ada.account({ name: `Account ${number}` });
    const total = await system.eventually(async () => {
      const { rows } = expectStatus(await ada.send<Page>('GET', '/v1/audit-events'), 200).body;
      expect(rows.filter((row) => row.action === 'account.created')).toHaveLength(5);
      return rows.length;
    });
    const sequences: number[] = [];
    for (let before: number | null = total + 1; before !== null; ) {
      const path: string = `/v1/audit-events?limit=2&before=${before}`;
      const page: Page = expectStatus(await ada.send<Page>('GET', path), 200).body;
      sequences.push(...page.rows.map((row) => row.sequence));
      before = page.nextBefore;
    }
    expect(sequences).toEqual(Array.from({ length: total }, (_, at) => total - at));
  });

  test('a write that was refused leaves no record, one sent twice leaves one', async () => {
    const ada = await system.person();
    const body = {
      id: crypto.randomUUID(),
      name: 'Cash',
      kind: 'cash',
      currency: 'EUR',
      stated: { on: '2000-01-01', balanceMinor: 0 },
    };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    for (let time = 0; time < 3; time += 1) {
      expectStatus(await ada.send('POST', '/v1/accounts', { body, headers }), 201);
    }
    expectStatus(await ada.send('POST', '/v1/accounts', { body }), 409);
    await ada.account({ name: 'Last' });
    await system.eventually(async () => {
      const { rows } = expectStatus(await ada.send<Page>('GET', '/v1/audit-events'), 200).body;
      const created = rows.filter((row) => row.action === 'account.created');
      expect(created.map((row) => (row.after as { name: string }).name)).toEqual(['Last', 'Cash']);
    });
  });
});
