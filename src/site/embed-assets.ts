import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compactStyle, stripComments } from '#outputs/embed/strip-comments';
import type { EmbedAssets } from './site-input.ts';

/** What every card carries, and the script of those who embed, as they leave the site. */
export function readEmbedAssets(): EmbedAssets {
  const read = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../outputs/embed/${name}`, import.meta.url)), 'utf8');
  return {
    style: compactStyle(read('card.css')),
    script: stripComments(read('card.js')),
    host: stripComments(read('host.js')),
  };
}
