import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, browserPath, signIn, startApp } from './app';

/** What has the focus, by its role on the page. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.tagName} ${activeElement?.getAttribute('aria-label') ?? activeElement?.textContent}`;
  });
}

describe.skipIf(browserPath === undefined)('the frame, without a mouse', () => {
  let app: App;
  let page: Page;
  beforeAll(async () => {
    app = await startApp();
    const person = await app.system.person({ displayName: 'Robin' });
    const account = await person.account({ name: 'Everyday' });
    await person.transaction({ accountId: account.id, payee: 'Harbour Market', amountMinor: -1250 });
    page = await app.device();
    await signIn(page, app.url, person);
    await page.getByText('Harbour Market').first().waitFor();
  });
  afterAll(() => app?.stop());

  test('goes to a screen by the command box, and the focus to its head', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Go, find, enter or do' }).fill('repo');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Reports', level: 1 }).waitFor();
    await expect.poll(() => focused(page)).toBe('H1 Reports');
  });

  test('finds a payment by its amount and opens it', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('12.50');
    await page.getByRole('option', { name: /Harbour Market/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/transactions\?.*id=/);
  });

  test('enters a line, and takes it back', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('3.20 Kiosk');
    await page.getByRole('option', { name: /3\.20.*Kiosk/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('status').getByText('Kiosk').waitFor({ state: 'detached' });
  });

  test('closes what is open by Escape and gives the focus back', async () => {
    await page.goto(`${app.url}/settings/about`);
    const row = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await row.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('Keyboard shortcuts');
  });

  test('says offline within a second, and online as quickly', async () => {
    await page.context().setOffline(true);
    await page.getByText('Offline').first().waitFor({ timeout: 1000 });
    await page.context().setOffline(false);
    await page.getByText('In sync').first().waitFor({ timeout: 1000 });
  });
});
