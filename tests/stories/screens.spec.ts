import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { judge, preparePictures } from './judge';
import { screens } from './list';
import { browserPath, openStories, type Stories } from './open-stories';

let stories: Stories;

describe.skipIf(!browserPath)('every screen', () => {
  beforeAll(async () => {
    stories = await openStories();
    preparePictures('screens', screens, stories);
  });
  afterAll(() => stories.stop());

  describe.each(['desktop', 'phone'] as const)('on a %s', (size) => {
    let page: Page;
    beforeAll(async () => {
      page = await stories.page(size);
    });
    it.each(screens.filter((story) => (story.size ?? size) === size))('$name', (story) =>
      judge(stories, page, story, size, 'screens'),
    );
  });
});
