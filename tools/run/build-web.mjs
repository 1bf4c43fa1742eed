import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startProgress } from './progress.mjs';
import { lastLines, npm, runCommand } from './run-command.mjs';
import { hashSources } from './sources.mjs';

/** What the web app is made of; a change in any of it makes a new build. */
const SOURCES = ['apps/client', 'packages/domain', 'packages/contracts', 'packages/sdk', 'package-lock.json'];

/**
 * Builds the web app to apps/client/dist/web unless it was built from these very sources. Returns the sentence that
 * refuses, with the builder's last words, or undefined. FLORIN_SKIP_WEB_BUILD=1 leaves it as it is.
 */
export function buildWeb(root) {
  return build(root, { name: 'the web app', script: 'export:web', folder: 'web' });
}

/** The same for the stories, to apps/client/dist/stories. */
export function buildStories(root) {
  return build(root, { name: 'the stories', script: 'stories', folder: 'stories' });
}

async function build(root, { name, script, folder }) {
  if (process.env.FLORIN_SKIP_WEB_BUILD === '1') return undefined;
  const built = join(root, 'apps', 'client', 'dist', folder, 'index.html');
  const stamp = join(root, 'apps', 'client', 'dist', `${folder}-sources`);
  const wanted = hashSources(root, SOURCES);
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  rmSync(stamp, { force: true });
  const finish = startProgress(`Building ${name}`);
  const { program, args } = npm(['run', script, '-w', '@florin/client']);
  const env = { CI: '1', EXPO_NO_TELEMETRY: '1', EXPO_OFFLINE: '1', NODE_ENV: 'production' };
  const { code, output } = await runCommand(program, args, { cwd: root, env });
  if (code !== 0 || !existsSync(built)) {
    finish('failed');
    return `${name} could not be built: see the builder's words.\n${lastLines(output, 40)}`;
  }
  writeFileSync(stamp, wanted);
  finish('done');
  return undefined;
}
