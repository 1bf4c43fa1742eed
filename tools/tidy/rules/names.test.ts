import { describe, expect, it } from 'vitest';
import { namesRule } from './names';

const isRefused = (path: string) => namesRule([{ path, text: '' }]).length > 0;

describe('names', () => {
  it.each([
    'a/sign-in.ts',
    'a/200.test.ts',
    'a/index.web.tsx',
    'apps/client/ui/Button.tsx',
    'a/common-words.ts',
    'tools/run/start.mjs',
  ])('%s is good', (path) => expect(isRefused(path)).toBe(false));
  it.each([
    'a/utils.ts',
    'a/helpers/date.ts',
    'a/date-utils.ts',
    'a/session-manager.ts',
    'a/common/x.ts',
    'a/signIn.ts',
    'a/Sign_in.ts',
  ])('%s is refused', (path) => expect(isRefused(path)).toBe(true));
});
