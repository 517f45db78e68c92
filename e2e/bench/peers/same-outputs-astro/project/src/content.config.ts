import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  sources: defineCollection({
    loader: file('sources.json'),
    schema: z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      url: z.string(),
      published: z.string(),
    }),
  }),
  claims: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'claims' }),
    schema: z.object({
      title: z.string(),
      claim: z.string(),
      summary: z.string(),
      claimant: z.string(),
      made: z.string(),
      published: z.string(),
      verdict: z.enum(['true', 'mostly-true', 'mixed', 'false']),
      topic: z.string(),
      document: z.string(),
      quote: z.string(),
      sources: z.array(
        z.object({ id: z.string(), role: z.enum(['supports', 'refutes', 'context']), quote: z.string() }),
      ),
      relations: z.array(z.object({ type: z.string(), claim: z.string() })),
    }),
  }),
};
