import type { Page } from 'playwright-core';
import { type App, phone, signIn, signUp } from '../../tests/e2e/app';
import { type Effort, Hand } from './hand';
import { furnish, furnishUnsorted, unsortedStatement } from './household';

/** Something a person comes to do. Whatever leads up to it is not counted. */
export type Task = { name: string; run: (app: App) => Promise<Effort> };

/** A furnished household, open on the overview, with everything fetched that is fetched ahead. */
async function open(
  app: App,
  given: { isUnsorted?: boolean; viewport?: { width: number; height: number } } = {},
): Promise<Page> {
  const person = await app.system.person();
  await (given.isUnsorted ? furnishUnsorted : furnish)(person, Date.now());
  const page = await app.device(given.viewport ? { viewport: given.viewport } : {});
  await signIn(page, app.url, person);
  await page.waitForTimeout(3000);
  return page;
}

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first();

async function firstBudget(app: App): Promise<Effort> {
  const page = await app.device();
  await signUp(page, app.url, 'Ada');
  await page.waitForTimeout(3000);
  const hand = new Hand(page);
  await hand.tap(page.getByRole('button', { name: 'Add an account' }).last());
  await hand.tap(page.getByLabel('Name of the account'));
  await hand.type('Everyday');
  await hand.press('Enter');
  await hand.tap(link(page, 'Budget'));
  await hand.tap(page.getByLabel('Planned for Groceries').first());
  await hand.type('400');
  await hand.tap(page.getByRole('button', { name: 'Set 1 budget' }));
  await hand.see(page.getByText('1 budget is set'));
  return hand.spent();
}

async function sortImported(app: App): Promise<Effort> {
  const page = await open(app, { isUnsorted: true });
  const hand = new Hand(page);
  await hand.tap(
    page
      .getByRole('link', { name: /Sort/ })
      .or(page.getByRole('button', { name: /Sort/ }))
      .first(),
  );
  const done = page.getByText('Everything is sorted');
  while (!(await done.isVisible())) {
    const sorted = await page.getByText(/\d+ of \d+ payees sorted/).textContent();
    await hand.type('groc');
    await hand.press('Enter');
    await page.waitForFunction((before) => !document.body.textContent?.includes(before ?? ''), sorted);
  }
  return hand.spent();
}

async function addLunch(app: App): Promise<Effort> {
  const page = await open(app, { viewport: phone });
  const hand = new Hand(page);
  await hand.tap(page.getByRole('button', { name: 'Add a transaction' }).first());
  const line = page.getByRole('combobox', { name: 'Quick entry' });
  await hand.see(line);
  if (!(await line.evaluate((field) => field === document.activeElement))) await hand.tap(line);
  await hand.type('12.50 lunch');
  await hand.press('Enter');
  await hand.see(page.getByText(/lunch/i).first());
  return hand.spent();
}

async function correctBalance(app: App): Promise<Effort> {
  const page = await open(app);
  const hand = new Hand(page);
  await hand.tap(page.getByRole('link', { name: /Everyday/ }).first());
  await hand.tap(page.getByRole('button', { name: 'Correct balance' }));
  await hand.see(page.getByLabel('It really holds'));
  await hand.type('2100');
  await hand.press('Enter');
  await hand.see(page.getByText('€2,100.00').first());
  return hand.spent();
}

async function findByAmount(app: App): Promise<Effort> {
  const page = await open(app);
  const hand = new Hand(page);
  await hand.press('/');
  await hand.see(page.getByRole('searchbox').or(page.locator('input[name=search]')).first());
  await hand.type('217.35');
  await hand.see(page.getByText('1 transaction', { exact: true }).first());
  await hand.see(page.getByText('Bicycle workshop').first());
  return hand.spent();
}

async function seeWhatChanged(app: App): Promise<Effort> {
  const page = await open(app);
  const hand = new Hand(page);
  await hand.tap(link(page, 'Reports'));
  await hand.see(page.getByRole('heading', { name: 'Reports' }));
  await hand.see(page.getByText('Groceries').first());
  return hand.spent();
}

async function cover(app: App): Promise<Effort> {
  const page = await open(app);
  const hand = new Hand(page);
  await hand.tap(link(page, 'Budget'));
  await hand.tap(page.getByRole('button', { name: /Cover/ }).first());
  await hand.see(page.getByText(/moved to what was over/));
  return hand.spent();
}

async function fileOneRow(app: App): Promise<Effort> {
  const page = await open(app);
  const hand = new Hand(page);
  await hand.tap(link(page, 'Transactions'));
  const row = page.getByRole('row', { name: /Bicycle workshop/ });
  await hand.tap(row.getByText('Choose a category'));
  await hand.type('groc');
  await hand.press('Enter');
  await hand.see(row.getByText('Groceries'));
  return hand.spent();
}

async function undoImport(app: App): Promise<Effort> {
  const page = await open(app);
  await page.getByRole('link', { name: 'Import', exact: true }).first().click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const buffer = Buffer.from(unsortedStatement(Date.now()));
  await (await choosing).setFiles({ name: 'november.ofx', mimeType: 'application/x-ofx', buffer });
  await page.getByRole('button', { name: /^Import 7\d transactions/ }).click();
  await page.getByText(/7\d transactions are imported/).waitFor();
  const hand = new Hand(page);
  await hand.tap(page.getByRole('button', { name: 'Undo this import' }));
  await hand.see(page.getByText(/Undone: 7\d transactions taken back/));
  return hand.spent();
}

async function renameCategory(app: App): Promise<Effort> {
  const page = await open(app);
  const hand = new Hand(page);
  await hand.press('Control+k');
  await hand.see(page.getByRole('combobox').last());
  await hand.type('categories');
  await hand.press('Enter');
  await hand.tap(page.getByText('Groceries').first());
  await hand.tap(page.getByLabel('Name of the category').first());
  await hand.press('Control+a');
  await hand.type('Food');
  await hand.press('Enter');
  await hand.see(page.getByText('Food').first());
  return hand.spent();
}

export const tasks: readonly Task[] = [
  { name: 'a first budget from an empty start', run: firstBudget },
  { name: 'sort 73 imported rows', run: sortImported },
  { name: 'add a lunch on the phone', run: addLunch },
  { name: 'correct a balance', run: correctBalance },
  { name: 'find a payment by amount', run: findByAmount },
  { name: 'see what changed since last month', run: seeWhatChanged },
  { name: 'cover a budget that is over', run: cover },
  { name: 'give one transaction its category', run: fileOneRow },
  { name: 'take back the import of a wrong file', run: undoImport },
  { name: 'rename a category', run: renameCategory },
];
