/**
 * `npx tsx bench/tasks/main.ts [part of a name]`: does ten tasks in the built app and prints what each takes. Build the
 * app first (`npm run export:web -w @florin/client`); FLORIN_CHROMIUM names a browser that is not on the path.
 */
import { browserPath, startApp } from '../../tests/e2e/app';
import { tasks } from './tasks';

if (browserPath === undefined) throw new Error('there is no Chromium here');
const wanted = process.argv[2] ?? '';
const app = await startApp();
console.log('| task | taps | keys | seconds |\n| --- | --- | --- | --- |');
try {
  for (const { name, run } of tasks.filter((task) => task.name.includes(wanted))) {
    try {
      const { taps, keys, handS, waitedS } = await run(app);
      console.log(`| ${name} | ${taps} | ${keys} | ${(handS + waitedS).toFixed(1)} |`);
    } catch (error) {
      console.log(`| ${name} | not done | | ${(error as Error).message.split('\n').slice(0, 4).join(' ')} |`);
      process.exitCode = 1;
    }
  }
} finally {
  await app.stop();
}
