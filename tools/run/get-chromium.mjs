import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Tries to install a browser when `find` finds none: Debian's package for root on Debian, else Playwright's own copy
 * for this user. Returns what `find` then finds.
 */
export async function getChromium(root, find) {
  const present = find();
  if (present !== undefined) return present;
  const finish = startProgress('Installing Chromium for the end-to-end tests');
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-q'], { env });
    await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  }
  if (find() === undefined) {
    const script = join(root, 'node_modules', 'playwright-core', 'cli.js');
    await runCommand(process.execPath, [script, 'install', '--only-shell', 'chromium'], { cwd: root });
  }
  const found = find();
  finish(found === undefined ? 'not possible' : 'done');
  return found;
}
