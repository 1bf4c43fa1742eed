import { type Configuration, readConfiguration } from './configuration';
import { demoLogin } from './demo';
import { StartRefusal } from './directories';
import { rebuildLedgers } from './rebuild';
import { run } from './run';
import { stopOnSignals } from './stop-on-signals';

try {
  const configuration = readConfiguration(process.argv.slice(2), process.env);
  if (configuration.role === 'rebuild') await rebuild(configuration);
  else await serve(configuration);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  console.error(error.sentence);
  process.exitCode = 1;
}

async function rebuild(configuration: Configuration): Promise<void> {
  await rebuildLedgers(configuration, process.env, ({ householdId, changedMonthCount }) =>
    console.log(`${householdId}: ${changedMonthCount} months were put right`),
  );
}

async function serve(configuration: Configuration): Promise<void> {
  const server = await run(configuration, process.env);
  if (configuration.role === 'migrate') await server.stop();
  else stopOnSignals(server);
  if (configuration.isDemo)
    console.log(`\rSign in as ${demoLogin.email} with "${demoLogin.password}".`.padEnd(70));
  if (server.url) console.log(`Florin is ready: ${server.url}`);
}
