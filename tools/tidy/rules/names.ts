import { type Finding, isCode, isGenerated, type Rule } from '../tree';

const EMPTY_NAMES = /^(common|misc|stuff)$|(^|-)(utils?|helpers?|managers?)$/;
const KEBAB_CASE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const PASCAL_CASE_COMPONENT = /^[A-Z][A-Za-z0-9]*(\.(web|native|ios|android|test))*\.tsx$/;

/** A name says the noun: no utils, helpers, common or manager; files are kebab-case, React components PascalCase. */
export const namesRule: Rule = (files) =>
  files
    .filter(({ path }) => isCode(path) && !isGenerated(path))
    .flatMap(({ path }): Finding[] => {
      const parts = path.split('/');
      const empty = parts
        .map((part) => part.replace(/\.[a-z.]+$/, ''))
        .find((part) => EMPTY_NAMES.test(part));
      if (empty !== undefined) return [{ path, message: `"${empty}" says nothing: name what it is` }];
      const name = parts.at(-1) ?? '';
      if (KEBAB_CASE.test(name) || PASCAL_CASE_COMPONENT.test(name)) return [];
      return [{ path, message: 'a file is named in kebab-case' }];
    });
