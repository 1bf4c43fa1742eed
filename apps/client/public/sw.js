// The offline shell. `FILES` and `VERSION` are filled in when the app is built (build/finish-web.mjs).
const VERSION = 'florin-__VERSION__';
const FILES = __FILES__;

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

function isOurs(request, url) {
  return (
    request.method === 'GET' && url.origin === location.origin && !/^\/(v1|oauth|health)\b/.test(url.pathname)
  );
}

function isPage(request, url) {
  return (
    request.mode === 'navigate' &&
    !/\.[a-z0-9]+$/i.test(url.pathname) &&
    !url.pathname.startsWith('/.well-known')
  );
}

addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (!isOurs(event.request, url)) return;
  const wanted = isPage(event.request, url) ? '/' : event.request;
  event.respondWith(
    caches
      .open(VERSION)
      .then((cache) => cache.match(wanted))
      .then((found) => found || caches.match(wanted))
      .then((found) => found || fetch(event.request)),
  );
});
