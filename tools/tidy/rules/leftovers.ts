import { findingsPerLine, isCode, isGenerated, type Rule } from '../tree';

/** Written in two halves, so that this file does not find itself. */
const LEFTOVERS = [
  new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|HA${'CK'})\\b`),
  new RegExp(`@ts-(ig${'nore'}|no${'check'}|expect${'-error'})`),
  new RegExp(`\\b(it|test|describe|suite)(\\.[a-z]+)*\\.(on${'ly'}|sk${'ip'}|to${'do'})\\b`),
  new RegExp(`\\b(x|f)(it|describe)${'\\('}`),
  new RegExp(`\\bdebug${'ger'};`),
];

/** Nothing is left for later, and no test is switched off or alone. */
export const leftoversRule: Rule = (files) =>
  files
    .filter(({ path }) => isCode(path) && !isGenerated(path))
    .flatMap((file) =>
      LEFTOVERS.flatMap((pattern) => findingsPerLine(file, pattern, (match) => `${match} is left over`)),
    );
