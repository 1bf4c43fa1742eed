import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import {
  parseStatement,
  type StatementFormat,
  type StatementResult,
  type StatementRow,
} from '@florin/domain/statement';
import { describe, expect, test } from 'vitest';
import { readExpectedCamt } from './expected-camt';
import { readExpectedMt940 } from './expected-mt940';

/**
 * Real statement files, kept outside the repository because they are others' property. The folder may hold any depth
 * of folders; beside a file, `expected/<name>.json` (CAMT) or `expected/<name>.yml` (MT940) is what another
 * implementation read from it.
 */
const folder = process.env.FLORIN_CONFORMANCE_DIR;

const formatOfEnding: Readonly<Record<string, readonly StatementFormat[]>> = {
  '.csv': ['csv'],
  '.ofx': ['ofx', 'qfx'],
  '.qfx': ['ofx', 'qfx'],
  '.qif': ['qif'],
  '.xml': ['camt'],
  '.sta': ['mt940'],
  '.txt': ['mt940'],
};

/** What a file may be refused for without that being a fault of the parser. */
const honestRefusals = ['empty', 'bank-refused', 'no-transactions'];

function statementFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() in formatOfEnding)
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split('/').includes('expected') && !basename(path).startsWith('SOURCES'))
    .sort();
}

function parseFile(path: string): StatementResult {
  return parseStatement(readFileSync(path), { fileName: basename(path), fallbackCurrency: 'EUR' });
}

function rowsOf(result: StatementResult): StatementRow[] {
  if (!result.ok) return [];
  return result.statement.accounts.flatMap(({ rows }) => rows).sort((a, b) => a.line - b.line);
}

function expectedPath(path: string, ending: string): string | null {
  const beside = join(dirname(path), 'expected', basename(path, extname(path)) + ending);
  return existsSync(beside) ? beside : null;
}

if (!folder) {
  // Shown among the tests not run, with the reason as its name.
  test.runIf(false)(
    'nothing compared: FLORIN_CONFORMANCE_DIR names no folder of real statement files',
    () => {},
  );
} else {
  describe(`statement files in ${folder}`, () => {
    test.each(statementFiles(folder))('%s', (name) => {
      const path = join(folder, name);
      const result = parseFile(path);
      if (!result.ok) {
        expect(honestRefusals, result.detail).toContain(result.reason);
      } else {
        expect(formatOfEnding[extname(name).toLowerCase()]).toContain(result.statement.format);
        for (const row of rowsOf(result)) {
          expect(row.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(Number.isSafeInteger(row.amountMinor) && row.amountMinor !== 0).toBe(true);
        }
        // A file that gives nothing but bad rows was misread, unless each says why it is no cash transaction.
        const isSensible =
          rowsOf(result).length > 0 ||
          result.statement.badRows.every(({ reason }) => reason !== 'not-a-transaction');
        expect(isSensible).toBe(true);
      }
      const camt = expectedPath(path, '.json');
      if (camt) {
        const { entries, isWhole } = readExpectedCamt(readFileSync(camt, 'utf8'));
        expect(comparable(result)).toEqual(isWhole ? entries : expect.arrayContaining(entries));
      }
      const mt940 = expectedPath(path, '.yml');
      if (mt940) expect(comparable(result)).toEqual(readExpectedMt940(readFileSync(mt940, 'utf8')));
    });
  });
}

/** Day and amount of each row in the file's order. */
function comparable(result: StatementResult): string[] {
  return rowsOf(result).map(({ on, amountMinor }) => `${on} ${amountMinor}`);
}
