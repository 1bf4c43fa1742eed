import { startTestSystem } from '@florin/testkit';

/** Says where it is, and ends with whoever started it. */
const system = await startTestSystem({ now: new Date().toISOString() });
console.log(system.url);
process.stdin.resume().once('end', async () => {
  await system.stop();
  process.exit(0);
});
