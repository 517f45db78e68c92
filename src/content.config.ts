import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentLoader } from '#astro/content-loader';
import { readSettings } from '#astro/settings';
import { isDay } from '#schema/day';

const editorial = z.strictObject({
  title: z.string(),
  description: z.string(),
  updated: z.preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.string().refine(isDay),
  ),
});

const stored = z.strictObject({ key: z.string() });

export const collections = {
  files: defineCollection({ loader: contentLoader(), schema: stored }),
  pages: defineCollection({
    loader: glob({
      pattern: '*.mdx',
      base: `${readSettings(process.env).content}/pages`,
      generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
    }),
    schema: editorial,
  }),
};
