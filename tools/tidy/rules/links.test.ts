import { describe, expect, it } from 'vitest';
import { linksRule } from './links';

function found(target: string): number {
  const page = { path: 'docs/guide/start.md', text: `See [it](${target}).` };
  return linksRule([page, { path: 'README.md', text: '' }, { path: 'docs/picture.png', text: '' }]).length;
}

describe('links between pages', () => {
  it.each([
    '../../README.md',
    '../../README.md#top',
    '#here',
    '../picture.png',
    'https://example.org',
    '/README.md',
    '../guide/',
    'mailto:a@b.c',
  ])('%s leads somewhere', (target) => expect(found(target)).toBe(0));
  it.each(['README.md', '../gone.md', '/docs/gone/'])('%s leads nowhere', (target) =>
    expect(found(target)).toBe(1),
  );
});
