import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumOptions, findChromium } from '../../tests/chromium';
import { register, signIn } from '../florin/device';
import { prepareHousehold } from '../florin/household';
import { importFile, settled } from '../florin/import-file';
import { startServer, temporaryData } from '../florin/server-process';
import { factsOf, generateHousehold, ofxOf } from '../generate';
import { initialScriptBytes } from './initial-script';
import { lighthouseScores } from './lighthouse';
import { measureApp } from './measure-app';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '5' },
    'slow-down': { type: 'string', default: '1' },
    lighthouse: { type: 'string', default: 'on' },
    out: { type: 'string' },
  },
});
const executablePath = findChromium();
if (executablePath === undefined) {
  console.error('The app is measured in a browser: install Chromium, or name one with FLORIN_CHROMIUM.');
  process.exit(1);
}

const today = new Date().toISOString().slice(0, 10);
const household = generateHousehold({ rowCount: Number(values.rows), seed: 1, until: today });
const data = temporaryData();
const server = await startServer(data);
const results: Record<string, unknown> = { on: today, rowCount: household.rows.length };
try {
  Object.assign(results, initialScriptBytes());
  if (values.lighthouse === 'on') {
    for (const path of ['/welcome', '/sign-in'])
      results[`lighthouse ${path}`] = await lighthouseScores(`${server.url}${path}`, executablePath);
  }
  console.log(results);
  const login = await register(server.url, 'bench');
  const device = await signIn(server.url, login);
  const ids = await prepareHousehold(device, household);
  device.close();
  const importer = await signIn(server.url, login);
  for (const [account, accountId] of ids.accounts.entries())
    await importFile(importer, accountId, ofxOf(household, account));
  await settled(importer, household, factsOf(household));
  importer.close();

  const browser = await chromium.launch(chromiumOptions(executablePath));
  try {
    Object.assign(
      results,
      await measureApp(browser, {
        url: server.url,
        login,
        from: household.from,
        rowCount: household.rows.length + household.payees.length,
        runs: Number(values.runs),
        slowDown: Number(values['slow-down']),
      }),
    );
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
  data.remove();
}
console.log(results);
if (values.out) writeFileSync(values.out, `${JSON.stringify(results, undefined, 2)}\n`);
