import type { ChangesPage, Notification, Transaction } from '@florin/contracts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, browserPath, type Login, signIn, signUp, startApp } from './app';

/** A statement as a bank writes it in OFX 1.x, of the current month, so that this month's budget counts it. */
function statementOf(days: readonly string[]): string {
  const rows = days.map(
    (day, at) =>
      `<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>${day.replaceAll('-', '')}<TRNAMT>-${20 + at}.50<FITID>E2E-${at}<NAME>Harbour Market ${at}</STMTTRN>`,
  );
  return `OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>77<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>${rows.join('\n')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
}

const today = new Date().toISOString().slice(0, 10);
const statement = statementOf([`${today.slice(0, 8)}01`, today]);

describe.skipIf(browserPath === undefined)('a first budget, by hand', () => {
  let app: App;
  let laptop: Page;
  let login: Login;
  beforeAll(async () => {
    app = await startApp();
    laptop = await app.device();
    login = await signUp(laptop, app.url, 'Ada');
  });
  afterAll(() => app?.stop());

  async function setBudget(page: Page, category: string, amount: string): Promise<void> {
    await page.goto(`${app.url}/budgets`);
    await page.getByLabel(`Planned for ${category}`).fill(amount);
    await page.getByRole('button', { name: /^Set \d+ budgets?$/ }).click();
    await page.getByText(/budgets? (is|are) set/).waitFor();
  }

  async function enter(page: Page, text: string): Promise<void> {
    await page.goto(`${app.url}/transactions`);
    await page.getByRole('combobox', { name: 'Quick entry' }).fill(text);
    await page.keyboard.press('Enter');
  }

  test('an account is added and shows its balance at once', async () => {
    await laptop.getByRole('button', { name: 'Add an account' }).last().click();
    await laptop.getByLabel('Name of the account').fill('Everyday');
    await laptop.getByRole('button', { name: 'Add account' }).click();
    await laptop.getByText('Everyday').first().waitFor();
  });

  test('a statement is previewed, imported, and adds nothing the second time', async () => {
    for (const isFirst of [true, false]) {
      await laptop.goto(`${app.url}/import`);
      const choosing = laptop.waitForEvent('filechooser');
      await laptop.getByRole('button', { name: 'Choose a file' }).click();
      await (await choosing).setFiles({
        name: 'bank.ofx',
        mimeType: 'application/x-ofx',
        buffer: Buffer.from(statement),
      });
      if (isFirst) {
        await laptop.getByRole('button', { name: /^Import 2/ }).click();
        await laptop
          .getByRole('button', { name: 'See' })
          .or(laptop.getByRole('link', { name: 'See' }))
          .first()
          .waitFor();
      } else {
        await laptop.getByText(/Harbour Market 0/).waitFor();
        expect(await laptop.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
      }
    }
    await laptop.goto(`${app.url}/transactions`);
    await laptop.getByText('Harbour Market 1').first().waitFor();
  });

  test('spending past the budget alerts both devices', async () => {
    const phoneInHand = await app.device({ viewport: { width: 390, height: 844 } });
    await signIn(phoneInHand, app.url, login);
    await setBudget(laptop, 'Groceries', '100');
    await enter(laptop, '120 Greengrocer #groceries');
    await laptop
      .getByRole('button', { name: /Notifications, 1 unread/ })
      .or(laptop.getByRole('link', { name: /Notifications, 1 unread/ }))
      .first()
      .waitFor();
    await phoneInHand
      .getByRole('button', { name: /Notifications, 1 unread/ })
      .or(phoneInHand.getByRole('link', { name: /Notifications, 1 unread/ }))
      .first()
      .waitFor();
    await phoneInHand.goto(`${app.url}/budgets`);
    await phoneInHand
      .getByText(/20\.00/)
      .first()
      .waitFor();
  });

  test('what is entered offline is there after a reload, and reaches the server once', async () => {
    await laptop.goto(`${app.url}/transactions`);
    await laptop.getByText('Greengrocer').first().waitFor();
    await laptop.evaluate(() => navigator.serviceWorker.ready);
    await laptop.context().setOffline(true);
    await laptop.getByRole('combobox', { name: 'Quick entry' }).fill('7.25 Ferry kiosk');
    await laptop.keyboard.press('Enter');
    await laptop.getByText('Ferry kiosk').first().waitFor();
    await laptop.reload();
    await laptop.getByText('Ferry kiosk').first().waitFor();
    await laptop.context().setOffline(false);

    const rows = await onServer(laptop, (row) => row.payee === 'Ferry kiosk');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.amountMinor).toBe(-725);
  });

  test('a notification that is read on one device is read on the other', async () => {
    const other = await app.device();
    await signIn(other, app.url, login);
    await laptop.goto(`${app.url}/notifications`);
    await laptop.getByRole('button', { name: /read/i }).first().click();
    await app.system.eventually(async () => {
      const page = await read<ChangesPage>(other, '/v1/notification/changes');
      const rows = (page.resources.notifications?.rows ?? []) as Notification[];
      expect(rows.every((row) => row.readAt !== null)).toBe(true);
    });
    await other
      .getByRole('button', { name: 'Notifications', exact: true })
      .or(other.getByRole('link', { name: 'Notifications', exact: true }))
      .first()
      .waitFor();
  });

  /** Reads the API as the page's own session. */
  async function read<Body>(page: Page, path: string): Promise<Body> {
    return page.evaluate(async (target) => (await fetch(target)).json(), path) as Promise<Body>;
  }

  async function onServer(page: Page, wanted: (row: Transaction) => boolean): Promise<Transaction[]> {
    return app.system.eventually(async () => {
      const { rows } = await read<{ rows: Transaction[] }>(page, '/v1/transactions?limit=500');
      const found = rows.filter(wanted);
      if (found.length === 0) throw new Error('the server has not heard of it yet');
      return found;
    }, 15_000);
  }
});
