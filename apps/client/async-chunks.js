// Lazy routes on the web need Expo's chunk loader, and it must be in place before the first import() runs.
import 'expo/src/async-require';

const name = `${globalThis.__METRO_GLOBAL_PREFIX__ ?? ''}__loadBundleAsync`;
const loadChunk = globalThis[name];

/**
 * What several chunks share is a chunk as well, and the first drawing needs none of it. It must be there before one of
 * those runs, so each waits for it; the page names it and has it fetched ahead (build/finish-web.mjs).
 */
const shared = document.querySelector('link[data-shared-chunk]')?.getAttribute('href');
if (shared) {
  globalThis[name] = (path) => loadChunk(shared).then(() => loadChunk(path));
}
