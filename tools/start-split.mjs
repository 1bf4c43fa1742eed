/**
 * `npm run start:split`: the same program as one process per role, on a PostgreSQL, a RabbitMQ and a Redis that run
 * already. It brings the database up to date, starts every role, starts again whatever dies, and ends all on Ctrl-C.
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './run/build-web.mjs';
import { endWithNpm } from './run/end-with-npm.mjs';
import { installDependencies } from './run/install.mjs';
import { refusalOfNode } from './run/node-version.mjs';
import { stopForwardingSignals } from './run/run-command.mjs';
import { runOnce } from './split/role-process.mjs';
import { startRoles } from './split/roles.mjs';
import { readSplitSettings } from './split/settings.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

const settings = readSplitSettings(process.env);
const refusal =
  settings.refusal ??
  refusalOfNode(process.version) ??
  (await installDependencies(root)) ??
  (await buildWeb(root));
if (refusal !== undefined) refuse(refusal);
stopForwardingSignals();
endWithNpm();

const migrated = await runOnce(root, 'migrate', settings.migrationEnv);
if (migrated !== 0) refuse('The database could not be brought up to date: see the words above.');

const roles = startRoles(root, settings);
let isEnding = false;
async function end(exitCode) {
  if (isEnding) return;
  isEnding = true;
  await roles.end();
  process.exit(exitCode);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));

roles.ready.then(
  () => console.log(`Florin is ready: ${settings.url}`),
  (error) => {
    console.error(error.message);
    return end(1);
  },
);
