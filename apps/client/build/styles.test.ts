import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const client = fileURLToPath(new URL('..', import.meta.url));
const folders = ['app', 'build', 'features', 'navigation', 'public', 'stories', 'ui'];
const files = folders.flatMap((folder) =>
  readdirSync(path.join(client, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    path.join(client, folder, name),
  ),
);
const textOf = (ending: RegExp) =>
  files.filter((file) => ending.test(file)).map((file) => readFileSync(file, 'utf8'));

/** Classes that rules are for; not what stands in comments and declarations. */
function classesOf(style: string): string[] {
  const selectors = style.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, ' ');
  return [...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name as string);
}

test('every class with a rule is named by a component, whole or by its beginning', () => {
  const sources = textOf(/(?<!\.test)\.(tsx?|mjs|html)$/).join('\n');
  const named = new Set(sources.match(/[\w-]+/g));
  const beginnings = [...sources.matchAll(/([\w-]+-)\$\{/g)].map(([, beginning]) => beginning as string);
  const classes = new Set(textOf(/\.css$/).flatMap(classesOf));
  expect(classes.size).toBeGreaterThan(100);
  const unused = [...classes].filter(
    (name) => !named.has(name) && !beginnings.some((beginning) => name.startsWith(beginning)),
  );
  expect(unused).toEqual([]);
});
