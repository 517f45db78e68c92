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

export const collections = {
  site: defineCollection({ loader: contentLoader('site') }),
  claims: defineCollection({ loader: contentLoader('claims') }),
  translations: defineCollection({ loader: contentLoader('translations') }),
  documents: defineCollection({ loader: contentLoader('documents') }),
  entities: defineCollection({ loader: contentLoader('entities') }),
  events: defineCollection({ loader: contentLoader('events') }),
  pages: defineCollection({
    loader: glob({
      pattern: '*.mdx',
      base: `${readSettings(process.env).content}/pages`,
      generateId: ({ entry }) => entry.replace(/\.mdx$/u, ''),
    }),
    schema: editorial,
  }),
};
