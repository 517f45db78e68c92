import { createApp } from 'astro/app/entrypoint';

/** The compiled pages, as `page-renderer.ts` calls them. */
export const app = createApp({ streaming: false });
