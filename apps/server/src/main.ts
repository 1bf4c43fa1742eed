import { readConfiguration } from './configuration';
import { demoLogin } from './demo';
import { StartRefusal } from './directories';
import { run } from './run';
import { stopOnSignals } from './stop-on-signals';

try {
  const configuration = readConfiguration(process.argv.slice(2), process.env);
  const server = await run(configuration, process.env);
  if (configuration.role === 'migrate') await server.stop();
  else stopOnSignals(server);
  if (configuration.isDemo)
    console.log(`\rSign in as ${demoLogin.email} with "${demoLogin.password}".`.padEnd(70));
  if (server.url) console.log(`Florin is ready: ${server.url}`);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  console.error(error.sentence);
  process.exitCode = 1;
}
