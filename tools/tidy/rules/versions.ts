import type { Finding, Rule } from '../tree';

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'] as const;

/** Two machines that install get the same bytes: versions are exact. */
export const versionsRule: Rule = (files) =>
  files
    .filter(({ path }) => /(^|\/)package\.json$/.test(path))
    .flatMap(({ path, text }) => {
      const manifest = JSON.parse(text) as Partial<Record<(typeof KINDS)[number], Record<string, unknown>>>;
      return KINDS.flatMap((kind) =>
        Object.entries(manifest[kind] ?? {}).flatMap(([name, version]): Finding[] =>
          typeof version !== 'string' || EXACT.test(version) || version.startsWith('$')
            ? []
            : [{ path, message: `${name} is "${version}", not an exact version` }],
        ),
      );
    });
