import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgress } from './progress.mjs';
import { firstLines, npm, runCommand } from './run-command.mjs';

/** npm writes the lockfile and its own record of it in either order, moments apart. */
const SAME_MOMENT_MS = 10_000;

/**
 * Installs what package-lock.json lists unless that very list is installed. Returns the sentence that refuses, with
 * npm's last words, or undefined. npm writes `.package-lock.json` as the last act of an install, so one that was
 * cut short has none.
 */
export async function installDependencies(root) {
  const lockFile = join(root, 'package-lock.json');
  const npmRecord = join(root, 'node_modules', '.package-lock.json');
  const stamp = join(root, 'node_modules', '.florin-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(lockFile))
    .update(process.platform + process.arch)
    .digest('hex');
  if (existsSync(npmRecord)) {
    const isInstalled = readText(stamp) === wanted || isAfter(npmRecord, lockFile);
    if (isInstalled) {
      if (readText(stamp) !== wanted) writeFileSync(stamp, wanted);
      return undefined;
    }
  }
  const finish = startProgress('Installing dependencies');
  const { code, output } = await runNpm(root);
  if (code !== 0) {
    finish('failed');
    return `The dependencies could not be installed: see npm's words, mend their cause, and start again.\n${firstLines(output, 20)}`;
  }
  writeFileSync(stamp, wanted);
  finish('done');
  return undefined;
}

/**
 * `npm ci` wants the lockfile to name the programs of every platform. A registry that carries fewer makes npm write
 * one that does not, and refuse it (EUSAGE); `npm install` then takes what is locked and finds the rest.
 */
async function runNpm(root) {
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  const clean = npm(['ci', ...quietly]);
  const result = await runCommand(clean.program, clean.args, { cwd: root });
  if (result.code === 0 || !result.output.includes('EUSAGE')) return result;
  const lenient = npm(['install', '--no-save', ...quietly]);
  return runCommand(lenient.program, lenient.args, { cwd: root });
}

function isAfter(file, other) {
  return statSync(file).mtimeMs >= statSync(other).mtimeMs - SAME_MOMENT_MS;
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
