import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countsOf, failuresIn, skippedIn } from './reports.mjs';
import { closingLineOf, summaryOf } from './summary.mjs';

const directory = mkdtempSync(join(tmpdir(), 'florin-reports-'));
afterAll(() => rmSync(directory, { recursive: true }));

function reportFile(report) {
  const file = join(directory, `${Math.floor(performance.now() * 1e6)}.json`);
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return file;
}

const passing = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [],
};
const failing = {
  ...passing,
  numFailedTests: 1,
  testResults: [
    { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'it holds' }] },
  ],
};
const broken = { ...passing, testResults: [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }] };

describe('a runner’s report', () => {
  it.each([
    ['all well', passing, 0, { passed: 3, failed: 0, skipped: 2 }],
    ['a failed test', failing, 1, { passed: 3, failed: 1, skipped: 2 }],
    ['a file that could not be run', broken, 1, { passed: 3, failed: 1, skipped: 2 }],
    ['a bad end without a failed test', passing, 1, { passed: 3, failed: 1, skipped: 2 }],
    ['a report cut short', '{"numPassed', 1, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_name, report, exitCode, counts) =>
    expect(countsOf(reportFile(report), exitCode)).toEqual(counts),
  );

  it('that is missing is a failure, whatever the exit code says', () => {
    expect(countsOf(join(directory, 'none.json'), 0).failed).toBe(1);
  });

  it('names what failed', () => {
    expect(failuresIn(reportFile(failing))).toEqual(['a.test.ts: it holds']);
    expect(failuresIn(reportFile(broken))).toEqual(['b.test.ts: it could not be run']);
  });
});

it('a report names what it skipped', () => {
  const assertionResults = ['passed', 'skipped', 'todo'].map((status) => ({
    status,
    fullName: `it is ${status}`,
  }));
  const report = reportFile({
    ...passing,
    testResults: [{ name: 'c.test.ts', status: 'passed', assertionResults }],
  });
  expect(skippedIn(report)).toEqual(['c.test.ts: it is skipped', 'c.test.ts: it is todo']);
});

describe('the summary', () => {
  const unit = { name: 'unit', result: 'failed', counts: { passed: 5, failed: 2, skipped: 1 }, seconds: 1 };
  const lint = { name: 'lint', result: 'passed', seconds: 2 };

  it('closes with the sums, a failed check among the failures', () => {
    expect(closingLineOf([unit, lint])).toBe('5 passed, 2 failed, 1 skipped');
    expect(closingLineOf([unit, { ...lint, result: 'failed' }])).toBe('5 passed, 3 failed, 1 skipped');
  });

  it('puts the budget beside the time, and says what is over it', () => {
    const slow = { name: 'split', result: 'passed', counts: unit.counts, seconds: 121 };
    const lines = summaryOf([unit, slow], [], 511).split('\n');
    expect(lines.find((line) => line.includes('unit'))).toMatch(
      /1\.0 s of 35 +5 passed, 2 failed, 1 skipped$/,
    );
    expect(lines.find((line) => line.includes('split'))).toMatch(/121\.0 s of 120 .*OVER BUDGET$/);
    expect(lines.find((line) => line.includes(' all'))).toMatch(/511\.0 s of 510 +OVER BUDGET$/);
  });

  it('names every skipped test', () => {
    const text = summaryOf([{ ...unit, skipped: ['a.test.ts: talks over TLS (needs openssl)'] }], [], 2);
    expect(text).toContain('Skipped\n  a.test.ts: talks over TLS (needs openssl)\n');
  });

  it('says what was left out and why, and ends with the closing line', () => {
    const text = summaryOf([unit, lint], [{ what: 'end-to-end', why: 'there is no Chromium' }], 3);
    expect(text).toContain('end-to-end: there is no Chromium');
    expect(text.split('\n').at(-1)).toBe('5 passed, 2 failed, 1 skipped');
  });
});
