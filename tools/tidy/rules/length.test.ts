import { describe, expect, it } from 'vitest';
import { lengthRule } from './length';

const ofLines = (lines: number, path = 'a.ts') => lengthRule([{ path, text: 'x\n'.repeat(lines) }]);

describe('length', () => {
  it.each([
    [200, []],
    [201, [true]],
    [400, [true]],
    [401, [false]],
  ])('%i lines', (lines, warnings) =>
    expect(ofLines(lines).map(({ isWarning }) => isWarning)).toEqual(warnings),
  );

  it('leaves generated files alone', () => expect(ofLines(5_000, 'a.generated.ts')).toEqual([]));
});
