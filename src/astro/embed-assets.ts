import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EmbedAssets } from '#outputs/every-file';
import { compactStyle as squeezeStyle, stripComments as squeeze } from '#outputs/embed/strip-comments';

/** What every card carries, and the script of those who embed, as they leave the site. */
export function readEmbedAssets(): EmbedAssets {
  const read = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../outputs/embed/${name}`, import.meta.url)), 'utf8');
  return {
    style: squeezeStyle(read('card.css')),
    script: squeeze(read('card.js')),
    host: squeeze(read('host.js')),
  };
}
