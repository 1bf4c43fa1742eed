import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, openStories, type Stories } from './open-stories';

let stories: Stories;
let page: Page;

describe.skipIf(!browserPath)('the fields', () => {
  beforeAll(async () => {
    stories = await openStories();
    page = await stories.page('desktop');
  });
  afterAll(() => stories.stop());

  describe('for money', () => {
    let amount: Locator;
    beforeEach(async () => {
      await stories.open(page, '/?part=money-field');
      amount = page.getByLabel('Amount').first();
    });
    const minor = () => page.locator('output').first().textContent();

    it.each([
      ['a press', () => amount.click()],
      ['the keyboard', () => page.keyboard.press('Tab')],
    ])('select all when one comes to them by %s, and typing replaces', async (_how, come) => {
      await come();
      expect(await selected(amount)).toBe('1,240.50');
      await page.keyboard.type('3');
      expect(await amount.inputValue()).toBe('3');
      expect(await minor()).toBe('300');
    });

    it('keep the caret where a second press put it', async () => {
      await amount.click();
      const box = (await amount.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.click(box.x + box.width - 14, box.y + box.height / 2);
      await page.waitForTimeout(50);
      expect(await selected(amount)).toBe('');
      await page.keyboard.type('1');
      expect(await amount.inputValue()).toBe('1,240.501');
    });

    it('never move the caret while one types in the middle', async () => {
      await amount.click();
      await page.keyboard.type('12.50');
      for (let back = 0; back < 3; back += 1) await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('345');
      expect(await amount.inputValue()).toBe('12345.50');
      expect(await amount.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(5);
      await page.keyboard.press('Tab');
      expect(await amount.inputValue()).toBe('12,345.50');
    });

    it.each([
      ['1.240,50', '124050'],
      ['1,240.50', '124050'],
      ['1 240,50 €', '124050'],
      ['(12.50)', '-1250'],
      ['-12,5', '-1250'],
      ['12+3.5', '1550'],
    ])('take "%s" from the clipboard', async (text, expected) => {
      await amount.click();
      await amount.evaluate((input: HTMLInputElement, pasted) => {
        input.ownerDocument.execCommand('insertText', false, pasted);
      }, text);
      expect(await minor()).toBe(expected);
    });

    it('say what is no amount when one leaves, and keep it to be mended', async () => {
      await amount.click();
      await page.keyboard.type('12.5x');
      await page.keyboard.press('Tab');
      expect(await amount.inputValue()).toBe('12.5x');
      expect(await page.getByText('This is not an amount').first().isVisible()).toBe(true);
    });
  });

  describe('for days', () => {
    let day: Locator;
    beforeEach(async () => {
      await stories.open(page, '/?part=date-field');
      day = page.getByLabel('Day', { exact: true }).first();
      await day.focus();
    });

    it.each([
      ['3', '03/11/2026'],
      ['3.11', '03/11/2026'],
      ['24/12/25', '24/12/2025'],
      ['yesterday', '21/11/2026'],
      ['today', '22/11/2026'],
    ])('read "%s" in the order of the household', async (text, shown) => {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
      expect(await day.inputValue()).toBe(shown);
    });

    it('move by a day with the arrows', async () => {
      await page.keyboard.press('ArrowUp');
      expect(await day.inputValue()).toBe('04/11/2026');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await day.inputValue()).toBe('02/11/2026');
    });

    it('open a calendar that the keyboard walks, and get the focus back', async () => {
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByRole('grid', { name: 'November 2026' }).waitFor();
      expect(await focused(page)).toBe('Tuesday 3 November 2026');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('PageDown');
      await page.getByRole('grid', { name: 'December 2026' }).waitFor();
      expect(await focused(page)).toBe('Friday 11 December 2026');
      await page.keyboard.press('Enter');
      expect(await day.inputValue()).toBe('11/12/2026');
      expect(await focused(page)).toBe('Day: choose from the calendar');
    });

    it('close the calendar with Escape and change nothing', async () => {
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByRole('grid').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await page.getByRole('grid').waitFor({ state: 'detached' });
      expect(await day.inputValue()).toBe('03/11/2026');
    });
  });

  it('bring the chosen tab into sight', async () => {
    const phone = await stories.page('phone');
    await stories.open(phone, '/?part=tabs');
    const [tab, strip] = await Promise.all([
      phone.locator('.tab:has(input:checked)').first().boundingBox(),
      phone.locator('.tabs').first().boundingBox(),
    ]);
    expect(tab && strip && tab.x >= strip.x && tab.x + tab.width <= strip.x + strip.width).toBe(true);
  });
});

function selected(field: Locator): Promise<string> {
  return field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );
}

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
}
