import { describe, expect, it } from 'vitest';
import { unusedExportsRule } from './unused-exports';

const found = (texts: Record<string, string>) =>
  unusedExportsRule(Object.entries(texts).map(([path, text]) => ({ path, text }))).map(
    ({ path, message }) => `${path} ${message}`,
  );
const rule = { 'packages/domain/src/a/rule.ts': 'export function rule() {}' };
const face = { 'packages/domain/src/a/index.ts': "export { rule } from './rule';" };
const use = "import { rule } from '@florin/domain/a';\nrule();";

describe('unused exports', () => {
  it.each<[string, Record<string, string>]>([
    ['used by another file', { ...rule, ...face, 'services/user/src/x.ts': use }],
    ['used by its own file', { 'packages/domain/src/a/rule.ts': 'export function rule() {}\nrule();' }],
    ['used by the testkit', { ...rule, ...face, 'packages/testkit/src/x.ts': use }],
    [
      'there for tests and used by one',
      { 'apps/client/testing/x.ts': 'export const rule = 1;', 'a/x.test.ts': use },
    ],
    [
      'a type',
      { 'packages/domain/src/a/rule.ts': 'export type Rule = 1;\nexport { type Rule } from "./b";' },
    ],
    ['on the face that others build on', { 'packages/sdk/src/index.ts': 'export function rule() {}' }],
    [
      'offered by the kit and shown by its story',
      {
        'apps/client/ui/kit/chip/index.tsx': 'export function Chip() {}',
        'apps/client/stories/parts/chip.tsx': '<Chip />',
      },
    ],
    ['a table', { 'services/user/src/store/schema.ts': 'export const rule = table();' }],
  ])('lets an export be that is %s', (_name, texts) => expect(found(texts)).toEqual([]));

  it('finds one that nobody names, in every list that passes it on', () => {
    expect(found({ ...rule, ...face })).toEqual([
      'packages/domain/src/a/rule.ts exports rule, which nothing else uses',
      'packages/domain/src/a/index.ts exports rule, which nothing else uses',
    ]);
  });

  it.each([
    ['a test', { 'packages/domain/src/a/rule.test.ts': use }],
    ['a comment', { 'services/user/src/x.ts': '/** As `rule` says. */\n// rule' }],
  ])('does not count %s as use', (_name, texts) => expect(found({ ...rule, ...texts })).toHaveLength(1));
});
