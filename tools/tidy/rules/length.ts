import { type Finding, isCode, isGenerated, type Rule } from '../tree';

const LINES_WARN = 200;
const LINES_MAX = 400;

/** A language is one flat table of words, which reads the same at any length. */
const WORDS = /\/words\/[a-z]{2}(-[A-Z]{2})?\.ts$/;

/** A file that does not fit a reader's head is two files. */
export const lengthRule: Rule = (files) =>
  files
    .filter(({ path }) => isCode(path) && !isGenerated(path) && !WORDS.test(path))
    .flatMap(({ path, text }): Finding[] => {
      const lines = text.split('\n').length - 1;
      if (lines <= LINES_WARN) return [];
      return [{ path, message: `${lines} lines, the most is ${LINES_MAX}`, isWarning: lines <= LINES_MAX }];
    });
