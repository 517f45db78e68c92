import type { APIRoute } from 'astro';
import { dataFiles } from '../content.ts';

/** The files of data while the site is live. A build writes them itself, see `cli/write-data.ts`, and has none here. */
export const getStaticPaths = dataFiles;

export const GET: APIRoute = ({ props }) => new Response(String(props['text']));
