import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { escapeForgeMarkdown } from '../reporters/forge-markdown.ts';
import { reviewMarkdown } from './markdown.ts';
import type { ClaimReview, Review } from './review.ts';

const evil = [
  '](http://evil.example.com) ![x](https://evil.example.com/x.png)',
  '<img src=x onerror=alert(1)><!-- </details>',
  '@everyone @desk/editors a@example.org &#64;all',
  'fixes #1, GH-2, !3, desk/facts#4, 0123abcd89',
  'https://evil.example.com www.evil.example.com <https://evil.example.com> ftp://evil.example.com',
  '# Heading\n\n- list\n> quote\n```\n/approve',
  '**bold** _it_ ~~gone~~ `code` ``` | a | $x$ [^1] [x]: http://evil.example.com',
  '1. one',
  '- item',
  '\u202Egnp.exe\u001B[31m',
];

function claim(text: string): ClaimReview {
  return {
    id: text,
    formerId: text,
    change: 'renamed',
    draft: false,
    title: text,
    files: [{ path: `content/claims/${text}.mdx`, change: 'changed', details: [], newDomains: [] }],
    facts: { verdict: { from: text, to: text }, claim: { from: text, to: text }, claimant: { to: text } },
    revisions: [{ date: text, kind: 'correction', from: text, summary: text }],
    sources: { added: [text], removed: [text] },
    quotes: [{ of: text, from: text, to: text }],
    descriptions: [{ source: text, key: text, from: text, to: text }],
    newDomains: [text],
    withoutArchive: [{ source: text, reason: text }],
    alike: [{ id: text, language: text, text, likeness: 0.7 }],
    lengths: { title: { length: 200, most: 120 } },
    translations: [{ language: text, change: 'changed', words: { title: { to: text } } }],
    stale: [text],
    prose: { from: 1, to: 2 },
  };
}

function review(claims: readonly ClaimReview[], text = 'x'): Review {
  const path = { path: text, change: 'changed' as const };
  const page = { path: `/claims/${text}/`, kind: 'claim' };
  const place = { file: text, line: 1, column: 1, found: text, expected: text, message: text };
  return {
    base: '0'.repeat(40),
    silent: [{ claim: text, file: text, line: 1, text }],
    claims,
    files: [{ ...path, details: [text], newDomains: [text] }],
    foreign: [path],
    pages: { added: [page], changed: [page], removed: [page] },
    problems: [{ code: 'wrong-value', severity: 'error', ...place }],
  };
}

describe('the review as a comment', () => {
  for (const text of evil) {
    it(`shows as text: ${JSON.stringify(text)}`, () => {
      const markdown = reviewMarkdown(review([claim(text)], text));
      const found: string[] = [];
      visit(remark().parse(markdown), (node) => {
        if (/^(?:link|image|html|definition|code|blockquote|thematicBreak)/u.test(node.type))
          found.push(node.type);
        if (node.type === 'heading') found.push('heading');
        // A forge looks for mentions and addresses in what is neither code nor link.
        if (node.type === 'text')
          assert.doesNotMatch((node as { value: string }).value, /@\w|#\d|:\/\/|www\./u);
      });
      assert.deepEqual(
        found.filter((type) => type !== 'heading'),
        [],
      );
      assert.equal(found.length, 7);
      for (const mark of ['\u202E', '\u001B']) assert.ok(!markdown.includes(mark));
    });
  }

  it('links to the preview and to the file, whatever their names', () => {
    const repository = { url: 'https://github.com/desk/facts', forge: 'github', branch: 'main' } as const;
    const links = { preview: 'https://p.example.org/1', source: { repository, commit: 'abc' } };
    const markdown = reviewMarkdown(review([claim('a>b)(c')], 'a>b)(c'), links);
    const targets: string[] = [];
    visit(remark().parse(markdown), 'link', ({ url }) => targets.push(url));
    assert.ok(targets.length >= 3);
    for (const url of targets)
      assert.match(url, /^https:\/\/(?:p\.example\.org\/1|github\.com\/desk\/facts)\//u);
  });

  it('fits a comment, and says what does not', () => {
    const markdown = reviewMarkdown(
      review(Array.from({ length: 500 }, (_, place) => claim(`claim-${place}`))),
    );
    assert.ok(markdown.length <= 65_000);
    assert.match(markdown, /…\d+ more sections did not fit: `npm run review` shows all at the desk\./u);
    assert.match(markdown, /Compared with `000000000000`\.\n$/u);
  });

  it('says when nothing changed', () => {
    const none = { silent: [], claims: [], files: [], foreign: [], problems: [] };
    const pages = { added: [], changed: [], removed: [] };
    assert.match(reviewMarkdown({ base: 'abc', ...none, pages }), /Nothing: all files are as they were\./u);
  });
});

describe('text in a comment', () => {
  it('stays readable', () => {
    assert.equal(
      escapeForgeMarkdown('100 % des emplois : « oui » ! (2,3 M)'),
      '100 % des emplois : « oui » ! \\(2,3 M\\)',
    );
  });
});
