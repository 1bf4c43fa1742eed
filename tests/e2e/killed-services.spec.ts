import type { Transaction } from '@florin/contracts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingServers, type Split, type SplitRole, startSplit } from '../split/start-split';
import { type App, browserPath, phone, signIn, signUp, startApp } from './app';

const missing = [...missingServers(), ...(browserPath === undefined ? ['Chromium'] : [])];
const need = missing.length > 0 ? ` (${missing.join(', ')} not installed)` : '';
const killed: readonly SplitRole[] = ['transaction', 'gateway', 'user', 'budgeting', 'notification'];

describe.runIf(missing.length === 0)(`services killed while a person types${need}`, () => {
  let split: Split;
  let app: App;
  beforeAll(async () => {
    split = await startSplit();
    app = await startApp(split);
  });
  afterAll(() => app?.stop());

  test('what is typed is on both devices in the end, and on the server once', async () => {
    const laptop = await app.device();
    const login = await signUp(laptop, app.url, 'Grace');
    await laptop.getByRole('button', { name: 'Add an account' }).last().click();
    await laptop.getByLabel('Name of the account').fill('Everyday');
    await laptop.getByRole('button', { name: 'Add account' }).click();
    await laptop.getByText('Everyday').first().waitFor();
    const inHand = await app.device({ viewport: phone });
    await signIn(inHand, app.url, login);
    for (const page of [laptop, inHand]) await page.goto(`${app.url}/transactions`);

    for (const role of killed) {
      await split.kill(role);
      await laptop.getByRole('combobox', { name: 'Quick entry' }).fill(`5 Stall of ${role} #groceries`);
      await laptop.keyboard.press('Enter');
      await laptop.getByText(`Stall of ${role}`).first().waitFor();
      await split.restarted(role);
    }

    for (const role of killed)
      await inHand.getByText(`Stall of ${role}`).first().waitFor({ timeout: 60_000 });
    const rows = await transactionsOn(laptop);
    expect(rows.map(({ payee }) => payee).sort()).toEqual(killed.map((role) => `Stall of ${role}`).sort());
  });
});

async function transactionsOn(page: Page): Promise<Transaction[]> {
  const path = '/v1/transactions?limit=500';
  const { rows } = await page.evaluate(async (target) => (await fetch(target)).json(), path);
  return rows as Transaction[];
}
