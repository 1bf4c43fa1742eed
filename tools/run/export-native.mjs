/**
 * Exports the app for Android and iOS as a release would, down to Hermes bytecode, and holds each to its budget. What
 * was exported from these very sources before is only measured. Ends with 1 when an export fails or is too large.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastLines, runCommand } from './run-command.mjs';
import { hashSources } from './sources.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const client = join(root, 'apps', 'client');
const dist = join(client, 'dist', 'native');
const stamp = join(client, 'dist', 'native-sources');
const SOURCES = ['apps/client', 'packages/domain', 'packages/contracts', 'packages/sdk', 'package-lock.json'];

/** Bytecode in MB (2^20 bytes); all but a tenth of it is React Native and its libraries. */
const BUNDLE_MAX_MB = 3.5;
const PLATFORMS = ['android', 'ios'];

const wanted = hashSources(root, SOURCES);
const isExported = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
process.exitCode = (isExported || (await exportBoth())) && measure() ? 0 : 1;

/** Both in one run of Metro; what it transformed before, it takes from its cache. */
async function exportBoth() {
  rmSync(stamp, { force: true });
  rmSync(dist, { recursive: true, force: true });
  const expo = join(root, 'node_modules', 'expo', 'bin', 'cli');
  const platforms = PLATFORMS.flatMap((platform) => ['--platform', platform]);
  const { code, output } = await runCommand(
    process.execPath,
    [expo, 'export', ...platforms, '--output-dir', dist],
    { cwd: client, env: { CI: '1', EXPO_NO_TELEMETRY: '1', EXPO_OFFLINE: '1', NODE_ENV: 'production' } },
  );
  if (code === 0) writeFileSync(stamp, wanted);
  else console.error(lastLines(output, 40));
  return code === 0;
}

function measure() {
  return PLATFORMS.map((platform) => {
    const folder = join(dist, '_expo', 'static', 'js', platform);
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.hbc')) : [];
    const megabytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 2 ** 20;
    const isGood = names.length > 0 && megabytes <= BUNDLE_MAX_MB;
    const said = names.length === 0 ? 'no bytecode' : `${megabytes.toFixed(2)} MB of bytecode`;
    console.log(`${platform}: ${said}, ${isGood ? 'at most' : 'against a budget of'} ${BUNDLE_MAX_MB}`);
    return isGood;
  }).every(Boolean);
}
