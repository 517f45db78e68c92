/*
 * The service worker of a site: keeps the pages that were read, and shows them while there is no connection, saying from
 * when they are. Before it stands a line that names `site`: see worker-text.ts. It takes what it shows from the network
 * whenever there is one. Source: Service Workers (https://www.w3.org/TR/service-workers/).
 */
const store = `contrechamp ${site.base}`;
const keptAt = 'x-kept';
const keptTitle = 'x-title';
const most = { pages: 150, assets: 80 };
/* Who waits longer than this for a page that is kept is shown what is kept. */
const patience = 8000;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await self.clients.claim();
      // The pages that are open were read before this was there.
      const open = await self.clients.matchAll({ type: 'window' });
      await Promise.all(open.map(({ url }) => keepFrom(new URL(url)).catch(() => {})));
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith(`${site.base}_assets/`)) event.respondWith(asset(event, url));
  // A card in a frame, a preview, data and the search ask the network, and nobody else.
  else if (request.mode === 'navigate' && request.destination === 'document' && isPage(url))
    event.respondWith(pageFor(event, url));
});

function isPage({ origin, pathname }) {
  if (origin !== self.location.origin || !pathname.startsWith(site.base)) return false;
  return pathname.endsWith('/') && !pathname.startsWith(`${rootOf(pathname)}embed/`);
}

/* The front page of the language that a path is in. */
function rootOf(pathname) {
  return site.roots.find((root) => pathname.startsWith(root)) ?? site.base;
}

async function pageFor(event, url) {
  const cache = await caches.open(store);
  const kept = await cache.match(url.pathname);
  try {
    const answer = await (kept ? soon(fetch(event.request)) : fetch(event.request));
    if (answer.ok) event.waitUntil(keep(cache, url, answer.clone()).catch(() => {}));
    if (answer.status === 404 || answer.status === 410) event.waitUntil(cache.delete(url.pathname));
    if (!kept || answer.status < 500) return answer;
  } catch (error) {
    if (!kept) return (await listed(cache, url)) ?? Promise.reject(error);
  }
  return stale(kept);
}

function soon(promise) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('no answer yet')), patience));
  return Promise.race([promise, late]);
}

async function asset(event, url) {
  const cache = await caches.open(store);
  const kept = await cache.match(url.pathname);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(cache.put(url.pathname, answer.clone()).catch(() => {}));
  return answer;
}

/* Fetches a page that is open, or the one that is shown for what was not read, and keeps it. */
async function keepFrom(url) {
  if (!isPage(url)) return;
  const answer = await fetch(url.pathname);
  if (answer.ok) await keep(await caches.open(store), url, answer);
}

/* Keeps a page with when and as what, with what it is drawn from, and the page for what was not read. */
async function keep(cache, url, answer) {
  const type = answer.headers.get('content-type') ?? '';
  if (answer.redirected || answer.type !== 'basic' || !type.startsWith('text/html')) return;
  const text = await answer.text();
  // The whole page of a redirect is its address.
  if (/http-equiv="?refresh/i.test(text)) return;
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(keptAt, new Date().toISOString());
  headers.set(keptTitle, encodeURIComponent(/<title>([^<]*)/.exec(text)?.[1] ?? url.pathname));
  await cache.put(url.pathname, new Response(text, { headers }));
  await Promise.all(
    addressesIn(text, /(?:href|src)="([^"]+)"/g, url).map((found) => keepAsset(cache, found)),
  );
  const offline = new URL(`${rootOf(url.pathname)}offline/`, url);
  if (!(await cache.match(offline.pathname))) await keepFrom(offline);
  await forget(cache);
}

async function keepAsset(cache, url) {
  if (await cache.match(url.pathname)) return;
  const answer = await fetch(url.pathname);
  if (!answer.ok) return;
  await cache.put(url.pathname, answer.clone());
  if (!url.pathname.endsWith('.css')) return;
  const fonts = addressesIn(await answer.text(), /url\("?([^")]+)/g, url);
  await Promise.all(fonts.map((found) => keepAsset(cache, found)));
}

function addressesIn(text, pattern, from) {
  const found = [...text.matchAll(pattern)].map(([, address]) => new URL(address, from));
  return found.filter(
    ({ origin, pathname }) => origin === from.origin && pathname.startsWith(`${site.base}_assets/`),
  );
}

/* What was read longest ago goes first; the page for what was not read stays. */
async function forget(cache) {
  const requests = await cache.keys();
  const assets = requests.filter(({ url }) => url.includes('/_assets/'));
  const pages = (await readPages(cache)).slice(most.pages).map(({ path }) => path);
  const old = [...assets.slice(0, Math.max(0, assets.length - most.assets)), ...pages];
  await Promise.all(old.map((request) => cache.delete(request)));
}

/* The pages that are kept, the one read last first. */
async function readPages(cache) {
  const requests = (await cache.keys()).filter(({ url }) => {
    const { pathname } = new URL(url);
    return pathname.endsWith('/') && pathname !== `${rootOf(pathname)}offline/`;
  });
  const pages = await Promise.all(
    requests.map(async (request) => {
      const { headers } = (await cache.match(request)) ?? new Response();
      const title = decodeURIComponent(headers.get(keptTitle) ?? '');
      return { path: new URL(request.url).pathname, title, at: headers.get(keptAt) ?? '' };
    }),
  );
  return pages.sort((left, right) => (left.at < right.at ? 1 : -1));
}

/* A page that is kept, with a line that says so before anything else. */
async function stale(kept) {
  const text = await kept.text();
  const language = /<html[^>]* lang="([^"]+)"/.exec(text)?.[1] ?? '';
  const [locale, words] = site.words[language] ?? [undefined, '{time}'];
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const at = when.format(new Date(kept.headers.get(keptAt)));
  const notice = `<p class="meta stale" role="note" data-kept>${words.replace('{time}', () => at)}</p>`;
  const { headers } = kept;
  return new Response(
    text.replace(/<main\b[^>]*>/, (main) => `${main}${notice}`),
    { headers },
  );
}

/* The page for what was not read, with a list of what was. */
async function listed(cache, { pathname }) {
  const root = rootOf(pathname);
  const page = await cache.match(`${root}offline/`);
  if (!page) return undefined;
  const read = (await readPages(cache)).filter(({ path }) => rootOf(path) === root);
  const links = read.map(({ path, title }) => `<li class="row"><a href="${path}">${title}</a></li>`);
  const list = links.length === 0 ? '' : `<ul class="wide" data-read>${links.join('')}</ul>`;
  const text = (await page.text()).replace('</main>', () => `${list}</main>`);
  return new Response(text, { status: 503, headers: page.headers });
}
