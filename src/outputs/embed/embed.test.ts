import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { claimOnCard, type EmbedView } from '#model/views/embed';
import { cardDocument } from './card-document.ts';
import { cardHeight } from './card-height.ts';
import { markup } from './markup.ts';
import { oembed } from './oembed.ts';
import { snippetsOf } from './snippets.ts';
import { stripComments, compactStyle } from './strip-comments.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const assets = { style: compactStyle(read('card.css')), script: stripComments(read('card.js')) };

/** Every text as long as it may be, of characters that take most room in HTML. */
function longest(characters: string): EmbedView {
  const text = (length: number) => characters.repeat(length).slice(0, length);
  const day = { day: '2026-01-10', text: '10 January 2026' };
  return {
    kind: 'claim',
    language: 'en',
    direction: 'ltr',
    page: 'https://facts.example.org/claims/bridge/',
    card: 'https://facts.example.org/embed/bridge/',
    picture: 'https://facts.example.org/claims/bridge/card.png',
    thumbnail: 'https://facts.example.org/claims/bridge/card.png',
    data: 'https://facts.example.org/claims/bridge/claim.json',
    oembed:
      'https://facts.example.org/claims/bridge/oembed.json?url=https%3A%2F%2Ffacts.example.org%2Fclaims%2Fbridge%2F',
    title: text(120),
    claim: claimOnCard(text(215), text(300), text(140)),
    said: { text: `“${claimOnCard(text(215), text(300), text(140))}”`, isQuotation: true },
    whole: text(600),
    summary: text(300),
    claimant: { text: text(70), language: 'ar', direction: 'rtl' },
    made: day,
    wording: 'Quotation not found',
    verdict: { id: 'false', label: text(60), glyph: 'unknown', tone: 'worst', href: '/verdicts/false/' },
    conclusion: {
      label: 'What readers are led to conclude',
      text: text(140),
      language: 'ar',
      direction: 'rtl',
    },
    sources: '19 sources, 12 primary',
    checked: {
      ...day,
      by: `${text(70)}, checked on 10 January 2026, corrected on 11 March 2026, updated on 12 May 2026`,
    },
    authors: [],
    publisher: { name: text(70), home: 'https://facts.example.org/' },
    site: text(80),
    revisions: 2,
    since: [{ revisions: [0, 1], text: `Rated ${text(60)}; ${text(60)} since then.`, loud: true }],
    verdictChanged: `Verdict changed on 10 January 2026: from “${text(60)}” to “${text(60)}”.`,
    sentence: text(700),
    caption: text(180),
    frameTitle: text(240),
    words: { said: 'What is said', found: 'What the sources show', read: 'Read the whole check' },
  };
}

it('a card is at most 12 KiB even when every text is as long as it may be', () => {
  // Letters between the marks: no text is made of marks alone.
  for (const character of ['a"', '&a', '字', '🦜']) {
    const bytes = Buffer.byteLength(cardDocument(longest(character), assets));
    assert.ok(bytes <= 12 * 1024, `${character}: ${bytes} bytes`);
  }
});

it('style and script are the same in every card, and nothing else is styled or scripted', () => {
  const document = cardDocument(longest('"'), assets);
  assert.equal(document.split('<style>').length, 2);
  assert.ok(document.includes(`<style>${assets.style}</style>\n<script>${assets.script}</script>`));
  const rest = document.replace(assets.style, '').replace(assets.script, '');
  assert.doesNotMatch(rest, /\sstyle=|\son[a-z]+=|src=|url\(/u);
});

it('the host script is at most 1.5 KiB compressed', () => {
  assert.ok(gzipSync(stripComments(read('host.js')), { level: 9 }).length <= 1536);
});

it('stripping takes comments and indentation and leaves the rest', () => {
  assert.equal(stripComments('// why\nlet a = "//b";\n\n  /* c */\n  a();\n'), 'let a = "//b";\na();');
  assert.equal(compactStyle('/* a */\np > b {\n  color: red;\n}\n'), 'p>b{color:red}');
});

it('what a claim says cannot leave the text it stands in', () => {
  const nasty = '"><script>x</script>](javascript:x)';
  const view = {
    ...longest('a'),
    sentence: nasty,
    frameTitle: nasty,
    caption: nasty,
    claim: nasty,
    title: nasty,
  };
  assert.equal(markup`${nasty}`.text, '&#34;&gt;&lt;script&gt;x&lt;/script&gt;](javascript:x)');
  assert.doesNotMatch(cardDocument(view, assets), /<script>x/u);
  assert.doesNotMatch(oembed(view).html, /<script|" src="(?!https:\/\/facts)/u);
  const codes = new Map(
    snippetsOf(view, 'https://facts.example.org/embed/v1.js').map(({ way, code }) => [
      way,
      code.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
    ]),
  );
  for (const way of ['quote', 'frame', 'element', 'picture'] as const)
    assert.doesNotMatch(codes.get(way) ?? '', /<script>x/u);
  assert.match(codes.get('markdown') ?? '', /^\[!\["\\>\\<script\\>x\\<\/script\\>\\\]\(javascript:x\)/u);
});

it('a card is told to be higher where it is narrower and where its words are wider', () => {
  const view = { ...longest('a'), claim: 'A claim. '.repeat(12), summary: 'An answer. '.repeat(20) };
  assert.ok(cardHeight(view, 320) > cardHeight(view, 700));
  assert.ok(cardHeight({ ...view, summary: '字'.repeat(220) }, 320) > cardHeight(view, 320));
});
