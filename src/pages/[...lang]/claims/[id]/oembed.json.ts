import type { APIContext } from 'astro';
import type { EmbedView } from '#model/views/embed';
import { oembed } from '#outputs/embed/oembed';
import { oembedFiles } from '../../../../content.ts';

export const getStaticPaths = oembedFiles;

/** What the claim’s address can be replaced with, for those who follow oEmbed. */
export function GET({ props }: APIContext<{ view: EmbedView }>): Response {
  return new Response(JSON.stringify(oembed(props.view)), {
    headers: { 'content-type': 'application/json' },
  });
}
