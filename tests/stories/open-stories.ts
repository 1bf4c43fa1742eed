import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumOptions, findChromium } from '../chromium';
import type { Step } from './list';

const folder = fileURLToPath(new URL('../../apps/client/dist/stories', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The day of every picture: a Sunday in a month that is well under way. */
const now = '2026-11-22T12:00:00Z';
export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
export type Size = keyof typeof sizes;
export const browserPath = findChromium();

export interface Stories {
  /** "141" of "141.0.7390.65": pictures are the same within one. */
  chromiumMajor: string;
  /** A page of that size with the clock and the motion stopped; its errors fail the test. */
  page(size: Size): Promise<Page>;
  /** Loads it, and goes the steps from there. */
  open(page: Page, path: string, steps?: readonly Step[]): Promise<void>;
  stop(): Promise<void>;
}

/** The built stories on a port of their own, and a browser. */
export async function openStories(): Promise<Stories> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stories');
    const file = extname(pathname) === '' ? 'index.html' : pathname;
    const body = await readFile(join(folder, file)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await chromium.launch(chromiumOptions(browserPath ?? ''));
  return {
    chromiumMajor: browser.version().split('.')[0] ?? '',
    async page(size) {
      const context = await browser.newContext({
        viewport: sizes[size],
        // Half the size is enough to see a change, and a quarter of the bytes.
        deviceScaleFactor: 0.5,
        locale: 'en-IE',
        timezoneId: 'Europe/Berlin',
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      await page.clock.setFixedTime(now);
      page.on('pageerror', (error) => {
        throw error;
      });
      return page;
    },
    async open(page, path, steps = []) {
      await page.goto(`${url}${path}`);
      await page.locator('#content').first().waitFor();
      await page.evaluate(untilQuiet);
      for (const step of steps) {
        await take(page, step);
        // What opens is a chunk of its own.
        await page.locator('.sheet-wait').waitFor({ state: 'detached' });
        await page.evaluate(untilQuiet);
      }
    },
    async stop() {
      await browser.close();
      server.close();
    },
  };
}

async function take(page: Page, step: Step): Promise<void> {
  if ('press' in step) return page.keyboard.press(step.press);
  if ('click' in step) return page.locator(step.click).first().click({ timeout: 5000 });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('.drop button').click({ timeout: 5000 }),
  ]);
  await chooser.setFiles({ name: step.file, mimeType: 'text/csv', buffer: Buffer.from('a') });
}

/** Runs in the page: until the fonts are there and nothing has been drawn for a while. */
async function untilQuiet(): Promise<void> {
  const quietMs = 80;
  await document.fonts.ready;
  await new Promise<void>((resolve) => {
    let timer = setTimeout(done, quietMs);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quietMs);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    function done() {
      observer.disconnect();
      resolve();
    }
  });
  await document.fonts.ready;
}
