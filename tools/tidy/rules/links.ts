import { posix } from 'node:path';
import type { Finding, Rule, SourceFile } from '../tree';

const LINK = /\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;

/** Every link between our own pages leads to a file that is there. */
export const linksRule: Rule = (files) => {
  const paths = new Set<string>();
  for (const { path } of files) {
    for (let at = path; at !== '.'; at = posix.dirname(at)) paths.add(at);
  }
  return files.filter(({ path }) => path.endsWith('.md')).flatMap((file) => brokenLinks(file, paths));
};

function brokenLinks({ path, text }: SourceFile, paths: ReadonlySet<string>): Finding[] {
  return text.split('\n').flatMap((lineText, index) =>
    [...lineText.matchAll(LINK)].flatMap((match): Finding[] => {
      const target = (match[1] ?? '').split('#')[0] ?? '';
      if (target === '' || /^[a-z]+:/.test(target)) return [];
      const resolved = posix
        .join(target.startsWith('/') ? '.' : posix.dirname(path), target)
        .replace(/\/$/, '');
      if (resolved === '.' || paths.has(resolved)) return [];
      return [{ path, line: index + 1, message: `the link to ${target} leads nowhere` }];
    }),
  );
}
