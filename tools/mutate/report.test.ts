import { expect, test } from 'vitest';
import { withScore } from './record-score';
import { type Report, scoreOf, survivorsOf } from './report';

const location = { start: { line: 2, column: 10 }, end: { line: 2, column: 15 } };
const mutant = { mutatorName: 'EqualityOperator', replacement: 'a >= b', location };
const report: Report = {
  files: {
    'a.ts': {
      source: 'function f() {\n  return a > b;\n}\n',
      mutants: [
        { ...mutant, status: 'Killed' },
        { ...mutant, status: 'Timeout' },
        { ...mutant, status: 'Survived' },
        { ...mutant, status: 'NoCoverage' },
        { ...mutant, status: 'Ignored' },
        { ...mutant, status: 'CompileError' },
      ],
    },
  },
};

test('a mutant that hangs is noticed, one that no test reaches is told apart, and one that was not tried does not count', () => {
  expect(scoreOf(report)).toEqual({ killed: 2, survived: 1, notReached: 1 });
});

test('a survivor says where it is, what stood there and what stood there instead', () => {
  expect(survivorsOf(report)).toEqual([
    'a.ts:2 survived: a > b -> a >= b',
    'a.ts:2 not reached: a > b -> a >= b',
  ]);
});

test('a score takes the place of the folder’s last one, beside the others in order', () => {
  const first = withScore('', 'packages/b', { killed: 9, survived: 1, notReached: 0 });
  const second = withScore(first, 'packages/a', { killed: 2, survived: 1, notReached: 7 });
  const third = withScore(second, 'packages/b', { killed: 10, survived: 0, notReached: 0 });
  const rows = third.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toEqual([
    '| `packages/a` | 2 | 1 | 7 | 20 % | 66 % |',
    '| `packages/b` | 10 | 0 | 0 | 100 % | 100 % |',
  ]);
});
