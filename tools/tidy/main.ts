/** The house rules as a test: prints what breaks them and ends with 1 when anything does. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clockRule } from './rules/clock';
import { formatsRule } from './rules/formats';
import { importsRule } from './rules/imports';
import { layersRule } from './rules/layers';
import { leftoversRule } from './rules/leftovers';
import { lengthRule } from './rules/length';
import { licencesRule } from './rules/licences';
import { linksRule } from './rules/links';
import { lockfileRule } from './rules/lockfile';
import { machinePathsRule } from './rules/machine-paths';
import { namesRule } from './rules/names';
import { operationsRule } from './rules/operations';
import { readmesRule } from './rules/readmes';
import { storiesRule } from './rules/stories';
import { unusedExportsRule } from './rules/unused-exports';
import { versionsRule } from './rules/versions';
import { webEntryRule } from './rules/web-entry';
import { type Finding, type Rule, readTree } from './tree';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

const RULES: Record<string, Rule> = {
  imports: importsRule,
  layers: layersRule,
  'web-entry': webEntryRule,
  names: namesRule,
  length: lengthRule,
  leftovers: leftoversRule,
  clock: clockRule,
  readmes: readmesRule,
  operations: operationsRule,
  'machine-paths': machinePathsRule([root, homedir()]),
  lockfile: lockfileRule,
  links: linksRule,
  versions: versionsRule,
  formats: formatsRule,
  stories: storiesRule,
  'unused-exports': unusedExportsRule,
  licences: licencesRule,
};

function lineOf(rule: string, { path, line, message, isWarning }: Finding): string {
  const place = line === undefined ? path : `${path}:${line}`;
  return `${isWarning ? 'warning' : 'error'} ${rule}  ${place}  ${message}`;
}

const files = readTree(root);
let errors = 0;
for (const [name, rule] of Object.entries(RULES)) {
  for (const finding of rule(files)) {
    if (!finding.isWarning) errors += 1;
    console.log(lineOf(name, finding));
  }
}
console.log(errors === 0 ? `${files.length} files are tidy.` : `${errors} findings.`);
process.exitCode = errors === 0 ? 0 : 1;
