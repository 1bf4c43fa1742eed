import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

/**
 * What the data layer costs in a browser, with 100,000 transactions: `npx tsx apps/client/data/bench.ts [slow-down]`.
 * A slow-down of 4 stands for a phone.
 */
async function main(): Promise<void> {
  const slowDown = Number(process.argv[2] ?? 1);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./bench/page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    metafile: true,
  });
  const script = outputFiles[0]!.text;
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.goto(`http://127.0.0.1:${port}/`);
    const results = await page.evaluate(() =>
      (globalThis as never as { run(): Promise<Record<string, number>> }).run(),
    );
    console.log(`${(script.length / 1024).toFixed(0)} KB of minified script, slow-down ${slowDown}`);
    for (const [name, value] of Object.entries(results))
      console.log(`${name.padEnd(40)} ${value.toFixed(2)}`);
  } finally {
    await browser.close();
    server.close();
  }
}

void main();
