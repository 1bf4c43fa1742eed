import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, browserPath, signUp, startApp } from './app';

const dayMs = 86_400_000;
const today = new Date().toISOString().slice(0, 10);
const lastMonth = new Date(Date.parse(today) - 40 * dayMs).toISOString().slice(0, 10);
const file = `Date,Payee,Amount\n${lastMonth},Harbour Rent,-800.00\n${lastMonth},Harbour Market,-20.50\n`;

describe.skipIf(browserPath === undefined)('an account, by hand', () => {
  let app: App;
  let page: Page;
  beforeAll(async () => {
    app = await startApp();
    page = await app.device();
    await signUp(page, app.url, 'Mary');
    await page.getByRole('button', { name: 'Add an account' }).last().click();
    await page.getByLabel('Name of the account').fill('Everyday');
    await page.getByLabel('Balance today').fill('1000');
    await page.getByRole('button', { name: 'Add account' }).click();
    await page.getByText('€1,000.00').first().waitFor();
  });
  afterAll(() => app?.stop());

  /** The account's page, as the rail leads to it. */
  async function openAccount(): Promise<void> {
    await page.goto(app.url);
    await page
      .getByRole('link', { name: /Everyday/ })
      .first()
      .click();
    await page.getByText('Balance over time').waitFor();
  }

  test('what is imported with an older date does not move the balance of today', async () => {
    await page.goto(`${app.url}/import`);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await choosing).setFiles({ name: 'bank.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByRole('button', { name: /^Import 2/ }).click();
    await page.getByText('2 transactions are imported').waitFor();
    await openAccount();
    await page.getByText('Harbour Rent').first().waitFor();
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain('€1,000.00');
  });

  test('a corrected balance says what changed, and undo takes it back', async () => {
    await openAccount();
    await page.getByRole('button', { name: 'Correct balance' }).click();
    await page.getByLabel('It really holds').fill('987.70');
    await page.getByLabel('It really holds').blur();
    await page.getByText('Balance corrected by −€12.30').waitFor();
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByText('€987.70').first().waitFor();
    await page.getByText('Balance corrected').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('€1,000.00').first().waitFor();
    expect(await page.getByText('Balance corrected').count()).toBe(0);
  });
});
