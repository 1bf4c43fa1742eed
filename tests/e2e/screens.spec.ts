import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { demoHousehold } from '@florin/domain/demo';
import { expectStatus, type Person } from '@florin/testkit';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, browserPath, desktop, phone, signIn, startApp } from './app';

/** Set FLORIN_SCREENSHOTS to a folder to keep a picture of every screen. */
const pictures = process.env.FLORIN_SCREENSHOTS;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const open = ['/welcome', '/sign-in', '/sign-up'];
const signedIn = [
  '/',
  '/transactions',
  '/budgets',
  '/reports',
  '/import',
  '/notifications',
  '/more',
  '/settings',
  '/settings/members',
  '/settings/data',
];
const looks = [
  { name: 'desktop-light', viewport: desktop, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: desktop, colorScheme: 'dark' },
  { name: 'phone-light', viewport: phone, colorScheme: 'light' },
  { name: 'phone-dark', viewport: phone, colorScheme: 'dark' },
] as const;

/** The last weeks of the demo, and what is hard to lay out: long names, large amounts, another direction of writing. */
async function furnish(person: Person): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const demo = demoHousehold({ seed: 'screens', until: today, currency: 'EUR' });
  const groceries = await person.category('Groceries');
  const eatingOut = await person.category('Eating out');
  const account = await person.account({
    name: 'Joint account of the whole family, for everyday things',
    stated: { on: '2000-01-01', balanceMinor: 123_456_789_00 },
  });
  await person.account({ name: 'Cash', kind: 'cash' });
  for (const [at, { on, payee, amountMinor }] of demo.transactions.slice(-60).entries()) {
    const categoryId = at % 3 === 0 ? null : at % 3 === 1 ? groceries.id : eatingOut.id;
    await person.transaction({
      accountId: account.id,
      on,
      payee,
      amountMinor,
      splits: [{ categoryId, amountMinor }],
    });
  }
  for (const payee of [
    'Wirtschaftsprüfungsgesellschaft Niederösterreich-Süd und Partner',
    'مخبز الحي القديم',
  ]) {
    const amountMinor = -987_654_321;
    await person.transaction({
      accountId: account.id,
      on: today,
      payee,
      amountMinor,
      splits: [{ categoryId: eatingOut.id, amountMinor }],
    });
  }
  for (const [categoryId, plannedMinor] of [
    [groceries.id, 60_000],
    [eatingOut.id, 15_000],
  ] as const) {
    const body = { id: randomUUID(), categoryId, plannedMinor, rollover: 'surplus' };
    expectStatus(await person.send('POST', '/v1/budgets', { body }), 201);
  }
}

async function check(page: Page, look: string, path: string): Promise<void> {
  await page.waitForTimeout(700);
  const name = path === '/' ? 'overview' : path.slice(1).replaceAll('/', '-');
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}-${look}.png` });
  }
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWider, `${name} scrolls sideways`).toBe(false);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`)).toEqual(
    [],
  );
}

describe.skipIf(browserPath === undefined)('every screen is accessible and fits', () => {
  let app: App;
  let person: Person;
  beforeAll(async () => {
    app = await startApp();
    person = await app.system.person({ displayName: 'Robin' });
    await furnish(person);
  });
  afterAll(() => app?.stop());

  test.each(looks)('$name', async ({ name, viewport, colorScheme }) => {
    const page = await app.device({ viewport, colorScheme });
    for (const path of open) {
      await page.goto(`${app.url}${path}`);
      await check(page, name, path);
    }
    await signIn(page, app.url, person);
    for (const path of signedIn) {
      await page.goto(`${app.url}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await check(page, name, path);
    }
  });
});
