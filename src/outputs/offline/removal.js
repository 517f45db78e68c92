/* In the place of the worker where a site keeps nothing: forgets what a former one kept, and removes itself. */
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await caches.delete(`contrechamp ${site.base}`);
      await self.registration.unregister();
    })(),
  );
});
