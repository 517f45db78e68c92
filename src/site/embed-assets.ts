import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compactStyle, stripComments } from '#outputs/embed/strip-comments';
import type { EmbedAssets } from './site-input.ts';

/** What every card carries, the script of those who embed, and the service worker. */
export function readEmbedAssets(): EmbedAssets {
  const read = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../outputs/embed/${name}`, import.meta.url)), 'utf8');
  return {
    style: compactStyle(read('card.css')),
    script: stripComments(read('card.js')),
    host: stripComments(read('host.js')),
    offline: { worker: read('../offline/worker.js'), removal: read('../offline/removal.js') },
  };
}
