import { describe, expect, it } from 'vitest';
import { clockRule } from './clock';

const found = (path: string, text: string) => clockRule([{ path, text }]).length;

describe('time and chance', () => {
  it.each([
    ['packages/domain/src/a.ts', 'Date.now()'],
    ['packages/domain/src/a.ts', 'new Date()'],
    ['packages/domain/src/a.ts', 'Math.random()'],
    ['packages/domain/src/a.ts', 'performance.now()'],
    ['services/user/src/a.ts', 'Date.now()'],
    ['packages/kernel/src/token/a.ts', 'new Date()'],
  ])('%s may not use %s', (path, text) => expect(found(path, text)).toBe(1));

  it.each([
    ['packages/domain/src/a.ts', 'new Date(at)'],
    ['packages/domain/src/a.test.ts', 'Date.now()'],
    ['packages/kernel/src/clock/clock.ts', 'Date.now()'],
    ['services/user/src/a.ts', 'performance.now()'],
    ['apps/client/ui/a.ts', 'Date.now()'],
  ])('%s may use %s', (path, text) => expect(found(path, text)).toBe(0));
});
