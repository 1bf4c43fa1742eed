/** `npm run stories:update [-- parts|screens]`: takes the pictures of the stories anew, to be looked at; axe is asked by `stories:check`. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run/run-command.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const group = process.argv[2];
if (group !== undefined && group !== 'parts' && group !== 'screens') {
  console.error('Say parts, screens or nothing.');
  process.exit(1);
}
const spec = group === undefined ? ['parts', 'screens'] : [group];
const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'stories'];
const { code, output } = await runCommand(
  process.execPath,
  [...args, ...spec.map((name) => `tests/stories/${name}.spec.ts`)],
  { cwd: root, env: { FLORIN_UPDATE_PICTURES: group ?? 'all' } },
);
console.log(output.trimEnd());
process.exitCode = code;
