// 离线外壳: keeps the page itself and its pieces, so that it opens without a network; never an answer of the server's,
// nor anything a citizen wrote or was told.
const SHELL = 'portal-shell-1';
const PAGE = '/portal';
const PIECES = /^\/assets\/|^\/mark\.svg$|^\/portal-icon-\d+\.png$|^\/portal-manifest\.json$/;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.add(new Request(PAGE, { cache: 'reload' })))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

async function page(request) {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) {
      const cache = await caches.open(SHELL);
      await cache.put(PAGE, fresh.clone());
    }
    return fresh;
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

async function piece(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) {
    const cache = await caches.open(SHELL);
    await cache.put(request, fresh.clone());
  }
  return fresh;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && /^\/portal(\/|$)/.test(address.pathname)) event.respondWith(page(request));
  else if (PIECES.test(address.pathname)) event.respondWith(piece(request));
});
