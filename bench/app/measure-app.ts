import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Login } from '../florin/device';
import { median, quantile } from '../measure/samples';
import { searchText } from '../subject';

declare global {
  /** When the page first showed transactions of the household, in milliseconds after its navigation; 0 before. */
  var benchUsable: number;
  /** Begins to wait for a key, and from it until a payee stands in the list and the frame that shows it has begun. */
  var benchAwaitKey: (key: string, payee: string) => void;
  /** Begins to wait for an input, and from it until what the list shows has changed, in the same way. */
  var benchAwaitInput: () => void;
  /** What was waited for took so long. Asked apart, because a key may reach the page before a question does. */
  var benchAnswer: () => Promise<number>;
  /** Scrolls the list through so many frames and answers how long each took. */
  var benchScroll: (frames: number) => Promise<number[]>;
}

export type AppOptions = {
  url: string;
  login: Login;
  from: string;
  rowCount: number;
  runs: number;
  /** How much slower than this machine the page's processor is made. */
  slowDown: number;
};

const watcher = fileURLToPath(new URL('./watch-page.js', import.meta.url));
const syncWithinMs = 600_000;
const withinMs = 60_000;

/** Opens the household in a browser until all of it is on the device, then measures what a person waits for. */
export async function measureApp(browser: Browser, options: AppOptions): Promise<Record<string, number>> {
  const { rowCount, runs } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-IE' });
  await context.addInitScript({ path: watcher });
  const firstSyncMs = await syncEverything(context, options);

  const warmStartMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await open(context, options, '/');
    warmStartMs.push(await page.evaluate(() => globalThis.benchUsable));
    await page.close();
  }

  const page = await open(context, options, '/transactions');
  await page.locator('.register-row-slot').first().waitFor({ timeout: withinMs });
  await untilCounted(page, options, rowCount);
  const savedVisibleMs: number[] = [];
  for (let run = 0; run < runs * 4; run += 1) {
    // Letters only: a number would be read as the amount.
    const payee = `Kiosk ${String.fromCharCode(97 + (run % 26)).repeat(2 + Math.floor(run / 26))}`;
    await page.getByRole('combobox', { name: 'Quick entry' }).fill(`3.20 ${payee}`);
    await page.evaluate((text) => globalThis.benchAwaitKey('Enter', text), payee);
    await page.keyboard.press('Enter');
    savedVisibleMs.push(await page.evaluate(() => globalThis.benchAnswer()));
  }
  const frameMs = await page.evaluate(() => globalThis.benchScroll(300));
  const searchMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const searchField = page.locator('input[name="search"]');
    await searchField.fill('');
    await page.waitForTimeout(300);
    await page.evaluate(() => globalThis.benchAwaitInput());
    await searchField.fill(run % 2 === 0 ? searchText : 'linden bakery');
    searchMs.push(await page.evaluate(() => globalThis.benchAnswer()));
  }
  await context.close();
  return {
    firstSyncMs,
    warmStartMs: median(warmStartMs),
    savedVisibleMs: median(savedVisibleMs),
    savedVisibleP95Ms: quantile(savedVisibleMs, 0.95),
    scrollFrameMedianMs: median(frameMs),
    scrollFrameP95Ms: quantile(frameMs, 0.95),
    searchMs: median(searchMs),
  };
}

async function syncEverything(context: BrowserContext, options: AppOptions): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${options.url}/sign-in`);
  await page.getByLabel('Email').fill(options.login.email);
  await page.getByLabel('Password', { exact: true }).fill(options.login.password);
  const startMs = performance.now();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor({ timeout: withinMs });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(`${options.url}/transactions?from=${options.from}`);
  await untilCounted(page, options, options.rowCount);
  const ms = performance.now() - startMs;
  // The disk may be some moments behind the screen.
  await page.waitForTimeout(5000);
  await page.close();
  return ms;
}

/** A filter shows how many rows it found; with the household's first day, that is all of them. */
async function untilCounted(page: Page, { from, url }: AppOptions, rowCount: number): Promise<void> {
  const path = `/transactions?from=${from}`;
  if (!page.url().endsWith(path)) await page.goto(`${url}${path}`);
  const text = rowCount.toLocaleString('en');
  await page
    .getByText(new RegExp(`${text}|${rowCount}`))
    .first()
    .waitFor({ timeout: syncWithinMs });
}

async function open(context: BrowserContext, { url, slowDown }: AppOptions, path: string): Promise<Page> {
  const page = await context.newPage();
  if (slowDown > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  }
  await page.goto(`${url}${path}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.benchUsable > 0, undefined, { timeout: withinMs });
  return page;
}
