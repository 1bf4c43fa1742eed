import type { Transaction } from '@florin/contracts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type App, browserPath, signUp, startApp } from './app';

describe.skipIf(browserPath === undefined)('the register, by keyboard alone', () => {
  let app: App;
  let page: Page;
  beforeAll(async () => {
    app = await startApp();
    page = await app.device();
    await signUp(page, app.url, 'Ada');
    await page.getByRole('button', { name: 'Add an account' }).last().click();
    await page.getByLabel('Name of the account').fill('Everyday');
    await page.getByRole('button', { name: 'Add account' }).click();
    await page.getByText('Everyday').first().waitFor();
    await page.goto(`${app.url}/transactions`);
    for (const line of ['12.50 Hofer', '8 Hofer', '3.20 Kiosk', '21 Hofer']) {
      await page.getByRole('combobox', { name: 'Quick entry' }).fill(line);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('row', { name: /Kiosk/ }).waitFor();
  });
  afterAll(() => app?.stop());

  async function payeesBy(wanted: (row: Transaction) => boolean): Promise<string[]> {
    const rows = await page.evaluate(async () => {
      const { households } = await (await fetch('/v1/session')).json();
      const headers = { 'florin-household': households[0].id };
      return (await (await fetch('/v1/transactions?limit=500', { headers })).json()).rows;
    });
    return (rows as Transaction[]).filter(wanted).map(({ payee }) => payee);
  }
  const isFiled = ({ splits }: Transaction) => splits[0]?.categoryId !== null;

  test('a category is set on a row, and for all of its payee in one step', async () => {
    await page.getByRole('grid', { name: 'Transactions' }).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('c');
    await page.keyboard.type('groc');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Apply to all 3 of Hofer' }).press('Enter');
    await vi.waitFor(async () => expect(await payeesBy(isFiled)).toEqual(['Hofer', 'Hofer', 'Hofer']), {
      timeout: 10_000,
      interval: 200,
    });
  });

  test('the pane follows the arrows, takes the focus on Enter, and gives it back on Escape', async () => {
    const grid = page.getByRole('grid', { name: 'Transactions' });
    const pane = page.getByRole('complementary', { name: 'Transaction' });
    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    expect(await pane.getByRole('combobox', { name: 'Payee' }).inputValue()).toBe('Hofer');
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await vi.waitFor(async () =>
      expect(await pane.getByRole('combobox', { name: 'Payee' }).inputValue()).toBe('Kiosk'),
    );
    await pane.getByRole('textbox', { name: 'Note' }).fill('for the train');
    await page.keyboard.press('Escape');
    await pane.waitFor({ state: 'detached' });
    expect(await grid.evaluate((own) => own === document.activeElement)).toBe(true);
    await vi.waitFor(
      async () => expect(await payeesBy(({ note }) => note === 'for the train')).toEqual(['Kiosk']),
      {
        timeout: 10_000,
        interval: 200,
      },
    );
  });

  test('a selection is deleted in one step, and undone in one', async () => {
    await page.getByRole('grid', { name: 'Transactions' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.getByText('4 transactions deleted').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().press('Enter');
    await vi.waitFor(async () => expect(await payeesBy(() => true)).toHaveLength(4), {
      timeout: 10_000,
      interval: 200,
    });
  });
});
