import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Story } from './list';
import type { Size, Stories } from './open-stories';
import { difference, readPicture, writePalettePng } from './picture';

/** `parts`, `screens` or `all`: takes their pictures anew instead of comparing them. */
const updated = process.env.FLORIN_UPDATE_PICTURES ?? '';
const folder = fileURLToPath(new URL('./pictures/', import.meta.url));
const versionFile = `${folder}chromium.json`;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** More than the blinking of a few pixels, less than a word that moved. */
const differenceMax = 0.001;

export type Group = 'parts' | 'screens';
type Theme = 'light' | 'dark';

/** Where new pictures of the group are asked for: those of stories that are gone go too. */
export function preparePictures(group: Group, stories: readonly Story[], { chromiumMajor }: Stories): void {
  mkdirSync(folder, { recursive: true });
  if (!isUpdated(group)) return;
  const names = new Set(stories.flatMap(({ name }) => ['desktop', 'phone'].map((size) => `${name}-${size}`)));
  const gone = readdirSync(folder).filter(
    (file) =>
      file.endsWith('.png') &&
      file.startsWith('part-') === (group === 'parts') &&
      !names.has(file.replace(/-(light|dark)\.png$/, '')),
  );
  for (const file of gone) rmSync(`${folder}${file}`);
  writeFileSync(versionFile, `${JSON.stringify({ major: chromiumMajor })}\n`);
}

/** No finding of axe, and the look that is kept. A part shows both themes side by side, unless it covers the page. */
export async function judge(
  stories: Stories,
  page: Page,
  story: Story,
  size: Size,
  group: Group,
): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await stories.open(page, story.path, story.steps);
  const showsBoth = group === 'parts' && (await page.locator('[data-covers]').count()) === 0;
  const themes: Theme[] = showsBoth ? ['light'] : ['light', 'dark'];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    // Who takes new pictures looks at them; what axe says is asked when they are compared.
    if (!isUpdated(group)) await listen(page, theme, theme === themes[0]);
    if (!story.hasNoPicture) await compare(stories, page, `${story.name}-${size}-${theme}`, group);
  }
}

/** No finding of axe. Of a story that was heard in one theme, only the colours are another thing in the other. */
async function listen(page: Page, theme: Theme, isFirst: boolean): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (isFirst) axe.withTags(rules);
  else axe.withRules('color-contrast');
  const { violations } = await axe.analyze();
  expect
    .soft(
      violations.map(
        ({ id, nodes }) => `${theme}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
    )
    .toEqual([]);
}

/** Against the picture that is kept; where the kept ones are of another Chromium, only the accessibility is judged. */
async function compare(stories: Stories, page: Page, name: string, group: Group): Promise<void> {
  const file = `${folder}${name}.png`;
  const taken = readPicture(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  if (isUpdated(group)) {
    writeFileSync(file, writePalettePng(taken));
    return;
  }
  if (!existsSync(file) || keptMajor() !== stories.chromiumMajor) return;
  // Both sides go through the palette, so that it makes no difference of its own.
  const share = difference(readPicture(readFileSync(file)), readPicture(writePalettePng(taken)));
  if (share > differenceMax) {
    const seen = fileURLToPath(new URL(`../../apps/client/dist/changed/${name}.png`, import.meta.url));
    mkdirSync(fileURLToPath(new URL('../../apps/client/dist/changed', import.meta.url)), { recursive: true });
    writeFileSync(seen, writePalettePng(taken));
    expect.soft(share, `looks different now: see ${seen}`).toBeLessThanOrEqual(differenceMax);
  }
}

function isUpdated(group: Group): boolean {
  return updated === 'all' || updated === group;
}

function keptMajor(): string {
  return existsSync(versionFile)
    ? (JSON.parse(readFileSync(versionFile, 'utf8')) as { major: string }).major
    : '';
}
