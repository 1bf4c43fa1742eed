import { fileURLToPath } from 'node:url';
import { startTestSystem, type TestSystem } from '@florin/testkit';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumOptions, findChromium } from '../chromium';
import { startSplit } from '../split/start-split';

const webFolder = fileURLToPath(new URL('../../apps/client/dist/web', import.meta.url));

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

/** What these suites ask of the system, whatever it consists of. */
export type SystemUnderTest = Pick<TestSystem, 'url' | 'person' | 'eventually' | 'stop'>;

export type App = {
  url: string;
  system: SystemUnderTest;
  /** A browser of its own, as on another device. */
  device(options?: {
    viewport?: { width: number; height: number };
    colorScheme?: 'light' | 'dark';
  }): Promise<Page>;
  stop(): Promise<void>;
};

export const browserPath = findChromium();

/** The whole system and a real browser; what a page reports as an error fails the test that has it open. */
export async function startApp(given?: SystemUnderTest): Promise<App> {
  const system = given ?? (await startSystem());
  const browser: Browser = await chromium.launch(chromiumOptions(browserPath ?? ''));
  const contexts: BrowserContext[] = [];
  return {
    url: system.url,
    system,
    async device({ viewport = desktop, colorScheme = 'light' } = {}) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        locale: 'en-IE',
        timezoneId: 'Europe/Berlin',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      return page;
    },
    async stop() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await system.stop();
    },
  };
}

/** Everything in this process, or with FLORIN_TOPOLOGY=split one process per role on servers of their own. */
async function startSystem(): Promise<SystemUnderTest> {
  if (process.env.FLORIN_TOPOLOGY === 'split') return startSplit();
  return startTestSystem({ webFolder, now: new Date().toISOString() });
}

export type Login = { email: string; password: string };

const password = 'seven quiet herons wade';

/** Registers, names the household and adds an account, by hand, as a newcomer does. */
export async function signUp(page: Page, url: string, name: string): Promise<Login> {
  const email = `${name.toLowerCase()}@example.org`;
  await page.goto(`${url}/sign-up`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByLabel('Name of the household').fill(`${name}'s home`);
  await page.getByLabel('Currency').selectOption('EUR');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Add accounts later' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  return { email, password };
}

export async function signIn(page: Page, url: string, login: Login): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Email').fill(login.email);
  await page.getByLabel('Password', { exact: true }).fill(login.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
}
