import { findingsPerLine, isCode, isTest, type Rule } from '../tree';

const CLOCK = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)/;
const CHANCE = /\bMath\.random\b/;
const DOMAIN_CLOCK =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bMath\.random\b|\bcrypto\.(randomUUID|getRandomValues)\b/;

/** Time comes from the kernel's clock port and chance from its ids, so that a test or a simulation can move both. */
export const clockRule: Rule = (files) =>
  files
    .filter(({ path }) => isCode(path) && !isTest(path))
    .flatMap((file) => {
      const { path } = file;
      if (path.startsWith('packages/domain/'))
        return findingsPerLine(
          file,
          DOMAIN_CLOCK,
          (match) => `${match} in the domain: take it as an argument`,
        );
      const isSubject =
        /^(services|packages\/(contracts|kernel|adapters))\//.test(path) &&
        !path.startsWith('packages/kernel/src/clock/');
      if (!isSubject) return [];
      return [
        ...findingsPerLine(file, CLOCK, (match) => `${match}: ask the clock port`),
        ...findingsPerLine(file, CHANCE, (match) => `${match}: take an id or node:crypto`),
      ];
    });
