import { page } from './short.ts';

/* Asks for the service worker of the site, where it has one: pages that were read can be read without a connection. */
const { worker } = page.body.dataset;
if (worker) navigator.serviceWorker?.register(worker);
