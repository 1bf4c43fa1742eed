// The offline shell. `FILES` and `VERSION` are filled in when the app is built (build/finish-web.mjs).
const VERSION = 'florin-__VERSION__';
const FILES = __FILES__;
/** The addresses of the app's screens, the same as in its route table. */
const PAGES = [
  '/',
  '/transactions',
  '/budgets',
  '/reports',
  '/import',
  '/notifications',
  '/account',
  '/settings',
  '/more',
  '/welcome',
  '/sign-in',
  '/sign-up',
];

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(VERSION)
      .then((cache) => cache.addAll(FILES))
      .then(() => skipWaiting()),
  );
});

// The version before this one stays, because pages opened with it may still ask for its chunks.
addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((keys) => keys.filter((key) => key.startsWith('florin-') && key !== VERSION).slice(0, -1))
      .then((old) => Promise.all(old.map((key) => caches.delete(key))))
      .then(() => clients.claim()),
  );
});

/** A page of the settings has its name as a segment of its own. */
function isPage(pathname) {
  return PAGES.includes(pathname.replace(/^\/settings\/[a-z-]+$/, '/settings'));
}

/** Only what belongs to the app: the server has pages and files of its own, today's and tomorrow's. */
function answerFor(request) {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return null;
  if (FILES.includes(pathname)) return request;
  return request.mode === 'navigate' && isPage(pathname) ? '/' : null;
}

addEventListener('fetch', (event) => {
  const wanted = answerFor(event.request);
  if (wanted === null) return;
  event.respondWith(
    caches
      .open(VERSION)
      .then((cache) => cache.match(wanted))
      .then((found) => found || caches.match(wanted))
      .then((found) => found || fetch(event.request)),
  );
});
