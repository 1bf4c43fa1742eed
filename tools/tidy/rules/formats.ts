import { type Finding, isTest, type Rule } from '../tree';

const APP = /^apps\/client\/.*\.tsx?$/;
const SOURCE = 'apps/client/ui/format/';

/** Asking what the device is set to formats nothing. */
const SETTING = /Intl\.DateTimeFormat\(\)\.resolvedOptions\(\)/g;
const FORMATS: [pattern: RegExp, what: string][] = [
  [/\bIntl\.(DateTime|RelativeTime|Number)Format\b/, 'makes a format of its own'],
  [/\.toLocale(Date|Time)?String\(/, 'writes in the locale of the device'],
  [
    /type(=|: )['"](date|datetime-local|month|week|time)['"]/,
    "has the browser's field in the browser's order",
  ],
];

/** How money and days are written is decided in one place, so that no two parts of a screen write them differently. */
export const formatsRule: Rule = (files) =>
  files
    .filter(({ path }) => APP.test(path) && !path.startsWith(SOURCE) && !isTest(path))
    .flatMap(({ path, text }): Finding[] =>
      text
        .replace(SETTING, '')
        .split('\n')
        .flatMap((line, index) =>
          FORMATS.filter(([pattern]) => pattern.test(line)).map(([, what]) => ({
            path,
            line: index + 1,
            message: `${what}: ask ui/format`,
          })),
        ),
    );
