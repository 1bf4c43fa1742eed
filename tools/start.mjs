/**
 * `npm start`: installs and builds what is missing or has changed, then becomes the server. It runs before anything
 * is installed, so it is plain JavaScript without dependencies. The server runs in this very process: signals, the
 * exit code and a kill -9 need no passing on.
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './run/build-web.mjs';
import { endWithNpm } from './run/end-with-npm.mjs';
import { installDependencies } from './run/install.mjs';
import { refusalOfNode } from './run/node-version.mjs';
import { stopForwardingSignals } from './run/run-command.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** A role other than the gateway serves no pages, so it need not wait for them. */
function servesPages(args) {
  const role = args
    .map((arg, index) => (arg === '--role' ? args[index + 1] : /^--role=(.*)/.exec(arg)?.[1]))
    .find(Boolean);
  return role === undefined || role.split(',').some((name) => name === 'all' || name === 'gateway');
}

const refusal =
  refusalOfNode(process.version) ??
  (await installDependencies(root)) ??
  (servesPages(process.argv.slice(2)) ? await buildWeb(root) : undefined);
if (refusal !== undefined) refuse(refusal);

stopForwardingSignals();
const { register } = await import('tsx/esm/api');
register();
await import('../apps/server/src/main.ts');
endWithNpm();
