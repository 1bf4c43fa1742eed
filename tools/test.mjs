/**
 * `npm test`: house rules, lint, types, then every test, each step in a line of its own and one summary at the end.
 * `npm test -- <filter>` runs only the vitest files whose path contains the filter. Plain JavaScript, because it
 * installs the dependencies itself.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './run/build-web.mjs';
import { getChromium } from './run/get-chromium.mjs';
import { installDependencies } from './run/install.mjs';
import { refusalOfNode } from './run/node-version.mjs';
import { linesOnly, startProgress } from './run/progress.mjs';
import { countsOf, failuresIn, skippedIn } from './run/reports.mjs';
import { npm, runCommand } from './run/run-command.mjs';
import { summaryOf } from './run/summary.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const filters = process.argv.slice(2);
const reports = mkdtempSync(join(tmpdir(), 'florin-reports-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

const steps = [];
const leftOut = [];

const refusal = refusalOfNode(process.version) ?? (await installDependencies(root));
if (refusal !== undefined) {
  console.error(`${refusal}\n\n0 passed, 1 failed, 0 skipped`);
  process.exit(1);
}

const { register } = await import('tsx/esm/api');
register();
const { findChromium } = await import('../tests/chromium.ts');
const { findServers } = await import('../tests/servers/find-servers.ts');

if (filters.length === 0) await check();
const servers = nameAbsentServers();
// What waits for servers leaves the processor to what computes, so the two go side by side.
await Promise.all([wait(), compute()]);
await endToEnd(servers);

const hasFailed = steps.some(({ result }) => result === 'failed');
console.log(`\n${summaryOf(steps, leftOut, performance.now() / 1000)}`);
process.exit(hasFailed ? 1 : 0);

async function wait() {
  await vitest('servers', servers);
  await vitest('split', servers);
  await vitest('simulation');
}

async function compute() {
  await vitest('unit');
  await vitest('operations', servers);
  await vitest('conformance');
  if (filters.length > 0) return;
  await jest();
  await step('app for Android and iOS', nodeProgram('tools/run/export-native.mjs', []), { isBeside: true });
}

async function check() {
  await step('tidy', nodeProgram('node_modules/tsx/dist/cli.mjs', ['tools/tidy/main.ts']));
  await step('lint and format', nodeProgram('node_modules/@biomejs/biome/bin/biome', ['check', '.']));
  await step('types, server', nodeProgram('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json']));
  for (const side of ['web', 'native']) {
    const config = `apps/client/tsconfig.${side}.json`;
    if (existsSync(join(root, config)))
      await step(`types, app on ${side}`, nodeProgram('node_modules/typescript/bin/tsc', ['-p', config]));
    else leave(`types, app on ${side}`, `there is no ${config}`);
  }
}

async function vitest(project, env = {}, isBeside = true) {
  const report = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  await step(project, nodeProgram('node_modules/vitest/vitest.mjs', [...args, ...filters]), {
    report,
    env,
    isBeside,
  });
}

async function jest() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'apps', 'client', 'package.json'), 'utf8'));
  if (scripts?.['test:native'] === undefined) return leave('app rendering', 'the app defines no test:native');
  const report = join(reports, 'native.json');
  const args = [
    'run',
    'test:native',
    '-w',
    '@florin/client',
    '--',
    '--ci',
    '--json',
    `--outputFile=${report}`,
  ];
  await step('app rendering', npm(args), { report, isBeside: true });
}

async function endToEnd(env) {
  const chromium = await getChromium(root, findChromium);
  if (chromium === undefined) {
    return leave('e2e', 'there is no Chromium and none could be installed; name one in FLORIN_CHROMIUM');
  }
  const fault = await buildWeb(root);
  if (fault !== undefined) {
    console.error(fault);
    steps.push({ name: 'web app', result: 'failed', seconds: 0 });
  }
  if (filters.length === 0)
    await step('first script of the web app', nodeProgram('apps/client/build/measure-web.mjs', []));
  await vitest('stories', { FLORIN_CHROMIUM: chromium }, false);
  nameOtherChromium(await versionOf(chromium));
  // Alone, so that a slow machine measures the app and not the crowd.
  await vitest('e2e', { ...env, FLORIN_CHROMIUM: chromium }, false);
}

/** Pictures are compared by the Chromium that took them; another draws letters a little differently. */
function nameOtherChromium(version) {
  const file = join(root, 'tests', 'stories', 'pictures', 'chromium.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).major : undefined;
  if (kept === undefined)
    leave('pictures of the stories', 'none are kept; take them with npm run stories:update');
  else if (kept !== version.split('.')[0])
    leave('pictures of the stories', `they are of Chromium ${kept}, and this is ${version}`);
}

/** "141.0.7390.65" */
async function versionOf(chromium) {
  const { output } = await runCommand(chromium, ['--version'], { cwd: root });
  return /\d+(\.\d+)+/.exec(output)?.[0] ?? '';
}

/** Tests that need a server or files that are absent skip themselves; here the reader learns why. */
function nameAbsentServers() {
  const { postgresBin, redisServer, rabbitmqServer } = findServers();
  const found = [
    ['PostgreSQL', 'FLORIN_POSTGRES_BIN', postgresBin],
    ['Redis', 'FLORIN_REDIS_SERVER', redisServer],
    ['RabbitMQ', 'FLORIN_RABBITMQ_SERVER', rabbitmqServer],
  ];
  for (const [name, variable, path] of found) {
    if (path === undefined)
      leave(`tests on ${name}`, `it is not installed; install it or name it in ${variable}`);
  }
  if (!process.env.FLORIN_CONFORMANCE_DIR) {
    leave('conformance on bank files', 'FLORIN_CONFORMANCE_DIR names no directory of them');
  }
  return Object.fromEntries(
    found.filter(([, , path]) => path !== undefined).map(([, variable, path]) => [variable, path]),
  );
}

async function step(name, { program, args }, { report, env, isBeside = false } = {}) {
  const startedAtMs = performance.now();
  const finish = startProgress(name, isBeside ? linesOnly(process.stdout) : process.stdout);
  const { code, output } = await runCommand(program, args, { cwd: root, env });
  const counts = report === undefined ? undefined : countsOf(report, code);
  const result = resultOf(name, code, counts);
  finish(result);
  if (result === 'failed') {
    console.log(output.trimEnd());
    for (const failure of report === undefined ? [] : failuresIn(report)) console.log(`FAILED ${failure}`);
  }
  const skipped = report === undefined ? [] : skippedIn(report);
  steps.push({ name, result, counts, skipped, seconds: (performance.now() - startedAtMs) / 1000 });
}

function resultOf(name, code, counts) {
  if (code !== 0 || (counts !== undefined && counts.failed > 0)) return 'failed';
  if (counts === undefined || counts.passed + counts.skipped > 0) return 'passed';
  leave(name, filters.length === 0 ? 'it has no tests' : 'no test of it matches the filter');
  return 'left out';
}

function leave(what, why) {
  leftOut.push({ what, why });
}

function nodeProgram(script, args) {
  return { program: process.execPath, args: [join(root, script), ...args] };
}
