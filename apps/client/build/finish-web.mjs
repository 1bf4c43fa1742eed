/**
 * Finishes the web export: one HTML page with all styles inlined and a skeleton that paints before any script, the fonts,
 * the sprite of icons, a service worker that knows every file, and csp.json with the hash the gateway must allow.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFonts } from './fonts.mjs';
import { licenseText, sprite } from './lucide.mjs';
import { measureWeb } from './measure-web.mjs';
import { skeletonHtml } from './skeleton.mjs';

const client = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(client, process.argv[2] ?? 'dist/web');

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** Tokens and the base come first; every other sheet only names its own classes, so their order does not matter. */
function collectStyles() {
  const sheets = filesUnder(dist).filter((file) => file.endsWith('.css'));
  const rank = (file) => ['tokens-', 'base-'].findIndex((name) => path.basename(file).startsWith(name)) >>> 0;
  const styles = sheets
    .sort((a, b) => rank(a) - rank(b))
    .map((file) => readFileSync(file, 'utf8').trim())
    .join('\n');
  for (const sheet of sheets) rmSync(sheet);
  return styles;
}

/**
 * Chunks that every visit needs right after the first scripts: fetched at the same time as those, run when asked for.
 * What lazy chunks share is one of them: Expo makes it a script of the page, and the page can be drawn without it.
 */
function preloads(shared) {
  const soon = /\/(start-data|shell)-[0-9a-f]+\.js$/;
  const others = filesUnder(dist)
    .map((file) => `/${path.relative(dist, file).split(path.sep).join('/')}`)
    .filter((file) => soon.test(file));
  return [
    ...shared.map((file) => `<link rel="preload" as="script" href="${file}" data-shared-chunk />`),
    ...others.map((file) => `<link rel="preload" as="script" href="${file}" />`),
  ].join('');
}

function writeIcons() {
  writeFileSync(path.join(dist, 'icons.svg'), sprite());
  mkdirSync(path.join(dist, 'licenses'), { recursive: true });
  writeFileSync(path.join(dist, 'licenses', 'lucide.txt'), `${licenseText()}\n`);
}

function writePage(styles, fontLinks) {
  const page = path.join(dist, 'index.html');
  const exported = readFileSync(page, 'utf8');
  const all = [...exported.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1]);
  const isShared = (src) => path.basename(src).startsWith('__common-');
  const scripts = all.filter((src) => !isShared(src));
  if (scripts.length === 0) throw new Error('the export has no script');
  const html = exported
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<link[^>]+(stylesheet|as="style")[^>]*>/g, '')
    .replace(
      '</head>',
      () =>
        `${fontLinks}${scripts.map((src) => `<script src="${src}" defer></script>`).join('')}${preloads(all.filter(isShared))}<style>${styles}</style></head>`,
    )
    .replace(/<div id="root">[\s\S]*?<\/div>/, () => `<div id="root">${skeletonHtml}</div>`)
    .replace(/\n\s+/g, '\n');
  writeFileSync(page, html);
  const hash = createHash('sha256').update(styles).digest('base64');
  writeFileSync(path.join(dist, 'csp.json'), JSON.stringify({ styleHashes: [`'sha256-${hash}'`] }));
}

function writeServiceWorker() {
  const worker = path.join(dist, 'sw.js');
  const served = filesUnder(dist)
    .filter(
      (file) => !/(sw\.js|LICENSE[^/]*|csp\.json|metadata\.json|robots\.txt|index\.html|\.map)$/.test(file),
    )
    .map((file) => `/${path.relative(dist, file).split(path.sep).join('/')}`);
  const version = createHash('sha256');
  for (const file of ['/index.html', ...served])
    version.update(file).update(readFileSync(path.join(dist, file)));
  writeFileSync(
    worker,
    readFileSync(worker, 'utf8')
      .replace('__VERSION__', version.digest('hex').slice(0, 12))
      .replace('__FILES__', JSON.stringify(['/', ...served])),
  );
}

const fonts = await writeFonts(dist);
writeIcons();
writePage(fonts.rules + collectStyles(), fonts.links);
writeServiceWorker();
const { lines, isOver } = measureWeb(dist);
console.log(lines.join('\n'));
// Stories carry their rows in the first script; only what people fetch has a budget.
if (isOver && path.basename(dist) !== 'stories') process.exitCode = 1;
