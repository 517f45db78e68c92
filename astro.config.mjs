import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { pageConfig } from './src/astro/page-config.ts';

// For editors and `astro check`; a build compiles the pages with src/astro/compile-pages.ts.
export default defineConfig(pageConfig({ base: '', content: resolve('content') }));
