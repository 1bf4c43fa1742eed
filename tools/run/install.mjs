import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgress } from './progress.mjs';
import { lastLines, npm, runCommand } from './run-command.mjs';

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
    const isInstalled =
      readText(stamp) === wanted || statSync(npmRecord).mtimeMs >= statSync(lockFile).mtimeMs;
    if (isInstalled) {
      if (readText(stamp) !== wanted) writeFileSync(stamp, wanted);
      return undefined;
    }
  }
  const finish = startProgress('Installing dependencies');
  const { program, args } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const { code, output } = await runCommand(program, args, { cwd: root });
  if (code !== 0) {
    finish('failed');
    return `The dependencies could not be installed: see npm's words, mend their cause, and start again.\n${lastLines(output, 30)}`;
  }
  writeFileSync(stamp, wanted);
  finish('done');
  return undefined;
}

function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
