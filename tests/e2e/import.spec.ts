import type { ChangesPage, Statement, Transaction } from '@florin/contracts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, browserPath, signUp, startApp } from './app';

/** A statement in OFX 1.x of one account; each row another shop. */
function ofx(currency: string, number: string, ids: readonly string[]): string {
  const rows = ids.map(
    (id, at) =>
      `<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>202611${10 + at}<TRNAMT>-${20 + at}.50<FITID>${id}<NAME>Shop ${id}</STMTTRN>`,
  );
  return `OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>${currency}<BANKACCTFROM><BANKID>1<ACCTID>${number}<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>${rows.join('\n')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
}

describe.skipIf(browserPath === undefined)('statements, by hand', () => {
  let app: App;
  let page: Page;
  beforeAll(async () => {
    app = await startApp();
    page = await app.device();
    await signUp(page, app.url, 'Grace');
    await page.getByRole('button', { name: 'Add an account' }).last().click();
    await page.getByLabel('Name of the account').fill('Everyday');
    await page.getByRole('button', { name: 'Add account' }).click();
    await page.getByText('Everyday').first().waitFor();
  });
  afterAll(() => app?.stop());

  async function choose(name: string, text: string): Promise<void> {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await choosing).setFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(text),
    });
  }

  function read<Row>(service: string): Promise<ChangesPage> {
    return page.evaluate(async (of) => {
      const session = await (await fetch('/v1/session')).json();
      const headers = { 'florin-household': session.households[0].id };
      return (await fetch(`/v1/${of}/changes`, { headers })).json();
    }, service) as Promise<ChangesPage & { row?: Row }>;
  }

  async function transactions(): Promise<Transaction[]> {
    const { resources } = await read('transaction');
    return (resources.transactions?.rows ?? []) as Transaction[];
  }

  test('a file in a currency that no account has makes one, and its rows go there', async () => {
    await page.goto(`${app.url}/import`);
    await choose('dollars.ofx', ofx('USD', '4711', ['D1', 'D2']));
    await page.getByText('These rows are in USD').waitFor();
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Create a USD account' }).click();
    await page.getByRole('button', { name: 'Import 2 transactions' }).click();
    await page.getByText('2 transactions are imported').waitFor();
    const rows = await transactions();
    expect(rows.map(({ currency }) => currency)).toEqual(['USD', 'USD']);
  });

  test('an import is undone, and the account is as it was', async () => {
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByText('Undone: 2 transactions taken back').waitFor();
    expect(await transactions()).toEqual([]);
  });

  test('what has no category is sorted payee by payee, by keyboard alone', async () => {
    await page.getByRole('button', { name: 'Import another file' }).click();
    await choose('euros.ofx', ofx('EUR', '0815', ['Anton', 'Berta', 'Cesar']));
    await page.getByRole('button', { name: 'Import 3 transactions' }).click();
    await page.getByRole('button', { name: 'Sort 3 transactions' }).click();
    for (let payee = 0; payee < 3; payee += 1) {
      await page.getByText(`${payee} of 3 payees sorted`).waitFor();
      await page.keyboard.type('groc');
      await page.keyboard.press('Enter');
    }
    await page.getByText('Everything is sorted').waitFor();
    await app.system.eventually(async () => {
      const filed = (await transactions()).filter(({ splits }) => splits[0]?.categoryId !== null);
      expect(filed).toHaveLength(3);
    });
    await page.getByRole('button', { name: 'Close' }).click();
  });

  test('a file that is chosen without a network waits, and is imported once there is one', async () => {
    await page.getByRole('button', { name: 'Import another file' }).click();
    await page.context().setOffline(true);
    await page.getByText('There is no network').waitFor();
    await choose('december.ofx', ofx('EUR', '0815', ['Anton', 'Dora']));
    await page.getByText('Waits for the network').waitFor();
    await page.context().setOffline(false);
    await app.system.eventually(async () => {
      const { resources } = await read('transaction');
      const statements = (resources.statements?.rows ?? []) as Statement[];
      const last = statements.find(({ fileName }) => fileName === 'december.ofx');
      expect(last).toMatchObject({ state: 'imported', importedCount: 1 });
    });
    await page.getByText('Chosen without a network').waitFor({ state: 'detached' });
    await page.getByText('december.ofx').waitFor();
  });
});
