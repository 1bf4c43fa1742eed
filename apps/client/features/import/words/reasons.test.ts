import { importStatement, previewStatement, previewStatementAgain, undoImport } from '@florin/contracts';
import { badRowReasons, statementRefusals } from '@florin/domain/statement';
import { expect, it } from 'vitest';
import { importFailureText } from '../import-failure-text';
import { de } from './de';
import { en } from './en';

const problems = [importStatement, previewStatement, previewStatementAgain, undoImport].flatMap(
  (operation) => operation.problems,
);
const languages = [
  ['en', en],
  ['de', de],
] as const;

/** A sentence, or a clause of one; never a name that code goes by. */
function expectWords(text: string | null | undefined): void {
  expect(text).toMatch(/\p{L}+ \p{L}+/u);
  expect(text).not.toMatch(/\w-\w+-\w|transaction\//);
}

it.each(languages)('%s: every reason a line can be bad for has words of its own', (_language, words) => {
  for (const reason of badRowReasons) expectWords(words.badReasons[reason]);
  const said = badRowReasons.map((reason) => words.badReasons[reason]);
  expect(new Set(said).size).toBe(said.length);
});

it.each(languages)('%s: every reason a file is refused for has words', (_language, words) => {
  for (const reason of statementRefusals)
    expectWords(
      importFailureText(words, { code: 'transaction/statement-refused', errors: [{ reason }], detail: 'x' }),
    );
  const said = statementRefusals.map((reason) => words.refusals[reason]);
  expect(new Set(said).size).toBe(said.length);
});

it.each(languages)('%s: every problem the operations declare has words', (_language, words) => {
  expect(problems.length).toBeGreaterThan(5);
  for (const code of problems) expectWords(importFailureText(words, { code, errors: [], detail: undefined }));
});

it('what the bank itself says is quoted, and an unknown reason is no slug', () => {
  const refused = (reason: string) =>
    importFailureText(en, {
      code: 'transaction/statement-refused',
      errors: [{ reason }],
      detail: 'Try later',
    });
  expect(refused('bank-refused')).toContain('Try later');
  expect(refused('some-new-reason')).toBe(en.refusals.unreadable);
});
