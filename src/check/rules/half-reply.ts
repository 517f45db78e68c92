import type { ReadFile } from '#reader/file';
import type { Reply } from '#schema/reply';
import { factsOf } from '../facts.ts';
import { locate } from '../locate.ts';
import { defineRule } from '../rule.ts';

interface Flaw {
  readonly key: keyof Reply;
  readonly found: string;
  readonly expected: string;
  readonly message: (to: string) => string;
  readonly fix?: string;
}

/** A reply says when, and an answer what. */
export const halfReply = defineRule({
  code: 'half-reply',
  severity: 'error',
  title: 'A reply says when, and an answer what',
  description:
    'Under “replies” stands who was asked (“to”), when (“asked”), through what, and what came. Somebody who replied unasked has “answered” alone. An answer in part or in full has its day (“answered”) and its words (“text”, or “url” where the whole of it can be read); without an answer there are none. Nobody answers before being asked.',
  examples: [
    {
      file: 'content/claims/jobs.mdx',
      good: 'relations:',
      bad: 'replies:\n  - {to: Guilde des studios}\nrelations:',
      at: '- {to: Guilde des studios}',
      says: 'It is not said when “Guilde des studios” was asked. Write “asked”, or “answered” when the reply came unasked.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'relations:',
      bad: 'replies:\n  - {to: Guilde des studios, asked: 2026-02-01, answer: full}\nrelations:',
      at: '- {to: Guilde des studios',
      says: '“Guilde des studios” is said to have answered, but not when. Write “answered”.',
    },
    {
      file: 'content/claims/jobs.mdx',
      good: 'relations:',
      bad: 'replies:\n  - {to: Guilde des studios, asked: 2026-02-01, text: Nous maintenons.}\nrelations:',
      at: '- {to: Guilde des studios',
      says: 'The words of “Guilde des studios” are given, but “answer” says that nothing has come. Write part or full.',
    },
  ],
  find: ({ content }) =>
    content.claims.flatMap((file) =>
      factsOf(file).replies.flatMap(({ index, value }) => {
        const flaw = flawOf(value);
        if (flaw === undefined) return [];
        const { key, message, ...rest } = flaw;
        const path = ['replies', index, ...(value[key] === undefined ? ['to'] : [key])];
        return [{ ...locate(file as ReadFile, path), ...rest, message: message(value.to) }];
      }),
    ),
});

function flawOf({ asked, answer, answered, text, url }: Reply): Flaw | undefined {
  if (asked === undefined && answered === undefined) {
    return {
      ...{ key: 'asked', found: 'no day', expected: 'asked, or answered', fix: 'asked: 2026-01-31' },
      message: (to) =>
        `It is not said when “${to}” was asked. Write “asked”, or “answered” when the reply came unasked.`,
    };
  }
  if (answer === 'none') {
    if (text === undefined && answered === undefined && url === undefined) return undefined;
    return {
      ...{ key: 'answer', found: 'none', expected: 'part or full', fix: 'answer: full' },
      message: (to) =>
        `The words of “${to}” are given, but “answer” says that nothing has come. Write part or full.`,
    };
  }
  if (answered === undefined) {
    return {
      ...{ key: 'answered', found: 'no day', expected: 'answered', fix: 'answered: 2026-01-31' },
      message: (to) => `“${to}” is said to have answered, but not when. Write “answered”.`,
    };
  }
  if (text === undefined && url === undefined) {
    return {
      ...{ key: 'text', found: 'no words', expected: 'text, or url', fix: 'text: …' },
      message: (to) => `“${to}” is said to have answered, but not what. Write “text”, or “url”.`,
    };
  }
  if (asked !== undefined && answered < asked) {
    return {
      ...{ key: 'answered', found: answered, expected: `${asked} or later` },
      message: (to) => `“${to}” cannot have answered on ${answered}, before being asked on ${asked}.`,
    };
  }
  return undefined;
}
