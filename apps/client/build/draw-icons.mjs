/** Draws the PNG icons from public/icon.svg with a Chromium; run it when the mark changes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const publicFolder = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'public');
const mark = readFileSync(path.join(publicFolder, 'icon.svg'), 'utf8');
const icons = [
  ['icon-180.png', 180, 0.86, '#f6f3ec'],
  ['icon-192.png', 192, 1, 'transparent'],
  ['icon-512.png', 512, 1, 'transparent'],
  ['icon-maskable-512.png', 512, 0.72, '#f6f3ec'],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const [name, side, share, ground] of icons) {
  await page.setViewportSize({ width: side, height: side });
  const size = Math.round(side * share);
  await page.setContent(
    `<body style="margin:0;height:${side}px;display:grid;place-items:center;background:${ground}"><div style="width:${size}px;height:${size}px">${mark}</div></body>`,
  );
  await page.screenshot({ path: path.join(publicFolder, name), omitBackground: true });
}
await browser.close();
