// Runs in the browser. Keeps one page, its style and its letters, and shows it when an
// address can't be reached; everything else goes its usual way.
const KEPT_IN = "islet-offline-1";
const PAGE = "/offline";
const LOOK = ["/plain-page.css", "/plain-page.woff2"];
const KEPT = [PAGE, ...LOOK];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(KEPT_IN)
      .then((kept) => kept.addAll(KEPT))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

// The page may hold a telephone number that has changed: it is fetched anew now and then.
self.addEventListener("message", (event) => {
  if (event.data !== "renew") return;
  event.waitUntil(caches.open(KEPT_IN).then((kept) => kept.addAll(KEPT)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const isLook = LOOK.includes(pathname);
  if (request.mode !== "navigate" && !isLook) return;
  event.respondWith(
    fetch(request).catch(async () => {
      const kept = await caches.open(KEPT_IN);
      return (await kept.match(isLook ? pathname : PAGE)) ?? Response.error();
    }),
  );
});
