import type { Locator, Page } from 'playwright-core';

/**
 * Seconds of a practised hand, from the Keystroke-Level Model (Card, Moran and Newell, "The Keystroke-Level Model for
 * User Performance Time with Interactive Systems", 1980).
 */
const seconds = { key: 0.2, point: 1.1, press: 0.2, home: 0.4, think: 1.35 } as const;

/** What a task took: taps and keys are counted, `handS` is the model's, `waitedS` was measured. */
export type Effort = { taps: number; keys: number; handS: number; waitedS: number };

/** Does in a page what a person does, and counts it. Whatever is shown late is waited for and timed. */
export class Hand {
  readonly page: Page;
  private readonly effort: Effort = { taps: 0, keys: 0, handS: 0, waitedS: 0 };
  private isOnKeyboard = false;

  constructor(page: Page) {
    this.page = page;
  }

  /** Decides for one thing on the screen and taps it. */
  async tap(target: Locator): Promise<void> {
    await this.see(target);
    this.move(false);
    this.effort.taps += 1;
    this.effort.handS += seconds.think + seconds.point + seconds.press;
    await target.click();
  }

  /** Types a text that is known before. */
  async type(text: string): Promise<void> {
    this.move(true);
    this.effort.keys += text.length;
    this.effort.handS += seconds.think + text.length * seconds.key;
    await this.page.keyboard.type(text);
  }

  /** Presses keys that need no decision, such as Enter after a text. */
  async press(...keys: string[]): Promise<void> {
    this.move(true);
    for (const key of keys) {
      this.effort.keys += 1;
      this.effort.handS += seconds.key;
      await this.page.keyboard.press(key);
    }
  }

  /** Chooses in a list of the platform: opens it and picks one entry. */
  async choose(target: Locator, label: string): Promise<void> {
    await this.see(target);
    this.move(false);
    this.effort.taps += 2;
    this.effort.handS += 2 * (seconds.think + seconds.point + seconds.press);
    await target.selectOption({ label });
  }

  /** Waits until something is on the screen, at most ten seconds. */
  async see(target: Locator): Promise<void> {
    const startedAt = performance.now();
    await target.waitFor({ state: 'visible', timeout: 10_000 });
    this.effort.waitedS += (performance.now() - startedAt) / 1000;
  }

  spent(): Effort {
    return { ...this.effort };
  }

  private move(toKeyboard: boolean): void {
    if (this.isOnKeyboard !== toKeyboard) this.effort.handS += seconds.home;
    this.isOnKeyboard = toKeyboard;
  }
}
