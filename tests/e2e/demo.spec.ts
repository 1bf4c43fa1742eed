import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, browserPath, startApp } from './app';

describe.skipIf(!browserPath)('a visitor', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  test('looks around in a demo household without an account, and nothing is sent or complained about', async () => {
    const page = await app.device();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/v1/')) asked.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(app.url);
    await page.getByRole('heading', { name: 'Know what is left' }).waitFor();
    await page.getByRole('button', { name: 'Look around' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.getByText('A made-up household. It is gone when you leave or close it.').waitFor();
    await page.getByRole('link', { name: 'Transactions' }).first().click();
    await page.getByText('Blue Door Coffee').first().waitFor();
    await page.reload();
    await page.getByText('Blue Door Coffee').first().waitFor();
    await page.getByRole('button', { name: 'Make it yours' }).click();
    await page.getByText('Nothing of this one is taken along').waitFor();
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByLabel('Your name').waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-up');
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
