import { describe, expect, it } from 'vitest';
import { leftoversRule } from './leftovers';

const found = (text: string) => leftoversRule([{ path: 'a.ts', text }]).length;

describe('leftovers', () => {
  it.each([
    `// TO${'DO'} later`,
    `/* FIX${'ME'} */`,
    `// @ts-${'ignore'}`,
    `it.on${'ly'}('x', () => {});`,
    `describe.sk${'ip'}('x', () => {});`,
    `test.concurrent.sk${'ip'}('x', () => {});`,
    `x${'it'}('x', () => {});`,
  ])('%s', (text) => expect(found(text)).toBe(1));

  it.each(['rows.skip(3)', 'it.runIf(has)("x")', 'const todo = 1;', 'exit(1)'])('%s is fine', (text) =>
    expect(found(text)).toBe(0),
  );
});
