import { expect, it } from 'vitest';
import { readmesRule } from './readmes';

it('asks each workspace for a README', () => {
  const paths = [
    'package.json',
    'packages/a/package.json',
    'packages/a/README.md',
    'services/b/package.json',
  ];
  const found = readmesRule(paths.map((path) => ({ path, text: '' })));
  expect(found.map(({ path }) => path)).toEqual(['services/b/README.md']);
});
