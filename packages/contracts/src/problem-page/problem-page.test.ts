import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemPage } from './index';

test('docs/problems/README.md says what the contracts say', () => {
  const page = readFileSync(new URL('../../../../docs/problems/README.md', import.meta.url), 'utf8');
  expect(page).toBe(problemPage());
});
