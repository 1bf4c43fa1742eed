/** `node lighthouse.mjs <url> <chromium>`: prints the scores as JSON. Plain JavaScript: its package is only here. */
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [, , url, chromePath] = process.argv;
const chrome = await chromeLauncher.launch({
  chromePath,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  const result = await lighthouse(url, {
    port: chrome.port,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  });
  const scores = Object.values(result.lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
  for (const { refs } of Object.values(result.lhr.categories).map(({ auditRefs }) => ({ refs: auditRefs }))) {
    for (const { id, weight } of refs) {
      const { score, title } = result.lhr.audits[id];
      if (weight > 0 && score !== null && score < 0.9) console.error(`${url}: ${title} (${score})`);
    }
  }
  process.stdout.write(JSON.stringify(Object.fromEntries(scores)));
} finally {
  await chrome.kill();
}
