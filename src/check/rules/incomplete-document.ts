import type { ReadFile } from '#reader/file';
import { documentDemands, type DocumentKind, documentKinds } from '#schema/document-kind';
import { asRecord } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

/** How each key is written. */
const templates: Readonly<Record<string, string>> = {
  date: 'date: 2026-01-31',
  firstSeen: 'firstSeen: 2026-01-31',
  platform: 'platform: …',
  recording: 'recording: https://…',
  url: 'url: https://…',
};

/** What is no text says where it was seen. */
export const incompleteDocument = defineRule({
  code: 'incomplete-document',
  severity: 'error',
  title: 'A document that is no text says where it was seen or heard',
  description:
    'A document is a text unless “kind” says otherwise. Of a video or an audio recording readers need an address: url, recording, or an archived copy. Of a broadcast they need the date, of a post the platform and an address. A forwarded message has no address: platform and the day on which it was first seen (firstSeen) stand in its place, and readers are told.',
  examples: [
    {
      file: 'content/documents/article.yml',
      good: 'url: https://daily.example.org/letter\n',
      bad: 'kind: video\n',
      at: 'kind: video',
      says: 'The document “article” is a video and lacks url, recording or archived.',
    },
    {
      file: 'content/documents/article.yml',
      good: 'url: https://daily.example.org/letter\n',
      bad: 'kind: message\nplatform: Letterbox\n',
      at: 'kind: message',
      says: 'The document “article” is a message and lacks firstSeen.',
    },
    {
      file: 'content/documents/article.yml',
      good: 'url: https://daily.example.org/letter\n',
      bad: 'kind: post\n',
      at: 'kind: post',
      says: 'The document “article” is a post and lacks platform, and url or archived.',
    },
  ],
  find: ({ content }) =>
    content.documents.flatMap((file) => {
      const keys = asRecord(file.raw);
      const kind = documentKinds.find((name) => name === keys['kind']) ?? 'text';
      const missing = documentDemands(kind).filter((demand) =>
        demand.every((key) => keys[key] === undefined),
      );
      if (missing.length === 0) return [];
      const names = missing.map((demand) => listWords(demand));
      return [
        {
          ...locate(file as ReadFile, ['kind']),
          found: `no ${names.join(', no ')}`,
          expected: names.join(', and '),
          message: `The document “${file.id}” is ${articles[kind]} and lacks ${names.join(', and ')}.`,
          fix: missing.map(([key]) => templates[key] ?? `${key}: …`).join('\n'),
        },
      ];
    }),
});

const articles: Readonly<Record<DocumentKind, string>> = {
  text: 'a text',
  video: 'a video',
  audio: 'an audio recording',
  broadcast: 'a broadcast',
  post: 'a post',
  message: 'a message',
};

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
