import { describe, expect, it } from 'vitest';
import { importsIn, importsRule } from './imports';

const MANIFESTS = [
  { path: 'packages/domain/package.json', text: '{}' },
  { path: 'packages/kernel/package.json', text: '{"dependencies":{"pg":"8.0.0","@node-rs/argon2":"1.0.0"}}' },
  { path: 'services/user/package.json', text: '{}' },
  { path: 'apps/client/package.json', text: '{}' },
  { path: 'apps/server/package.json', text: '{}' },
];

function messages(path: string, name: string): string[] {
  const text = `import { x } from '${name}';\n`;
  return importsRule([...MANIFESTS, { path, text }]).map(({ message }) => message);
}

describe('imports that follow the table', () => {
  it.each([
    ['services/user/src/sign-in/index.ts', '@florin/kernel/clock'],
    ['services/user/src/sign-in/index.ts', '@florin/contracts'],
    ['services/user/src/sign-in/index.ts', '../store/people'],
    ['services/user/src/sign-in/200.test.ts', '@florin/testkit'],
    ['services/user/src/sign-in/200.test.ts', 'vitest'],
    ['packages/kernel/src/database/database.ts', 'pg'],
    ['packages/kernel/src/database/database.ts', '@node-rs/argon2'],
    ['packages/kernel/src/database/database.ts', 'node:fs'],
    ['packages/adapters/src/redis/cache.system.test.ts', '../../../../tests/servers'],
    ['packages/domain/src/money/money.test.ts', 'fast-check'],
    ['packages/domain/src/money/money.ts', './currency'],
    ['apps/client/ui/kit/text/index.tsx', '@/ui/tokens'],
    ['apps/server/src/main.ts', '@florin/user'],
    ['tests/system/bank.test.ts', '@florin/server'],
  ])('%s may import %s', (path, name) => expect(messages(path, name)).toEqual([]));
});

describe('imports that are refused', () => {
  it.each([
    ['services/user/src/sign-in/index.ts', '@florin/budgeting', /imports budgeting/],
    ['services/user/src/sign-in/index.ts', '@florin/adapters/redis', /imports adapters/],
    ['services/user/src/sign-in/index.ts', '../../../audit/src/store', /reaches out of services\/user/],
    ['services/user/src/sign-in/index.ts', '@florin/testkit', /for tests/],
    ['services/user/src/sign-in/index.ts', 'lodash', /does not declare/],
    ['packages/kernel/src/log/log.ts', '@florin/adapters/redis', /imports adapters/],
    ['packages/domain/src/money/money.ts', '@florin/contracts', /imports contracts/],
    ['packages/domain/src/money/money.ts', 'node:crypto', /the domain imports nothing/],
    ['packages/domain/src/money/money.ts', 'zod', /the domain imports nothing/],
    ['packages/sdk/src/client.ts', '@florin/kernel', /imports kernel/],
    ['apps/client/data/runtime.ts', '@florin/server', /imports server/],
  ])('%s may not import %s', (path, name, said) => expect(messages(path, name)[0]).toMatch(said));
});

describe('finding imports', () => {
  it.each([
    ["import type { A } from 'a';", 'a'],
    ["import {\n  a,\n  b,\n} from 'a/b';", 'a/b'],
    ["import 'a';", 'a'],
    ["export * from './a';", './a'],
    ["const a = await import('a');", 'a'],
  ])('%j', (text, name) =>
    expect(importsIn({ path: 'x.ts', text }).map((found) => found.name)).toEqual([name]),
  );

  it('is not led astray by other words', () => {
    const text = "export const from = 'here';\n// taken from 'there'\nconst imported = x('y');\n";
    expect(importsIn({ path: 'x.ts', text })).toEqual([]);
  });
});
