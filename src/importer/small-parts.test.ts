import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileBody } from '#markdown/compile';
import { shortenAtWord } from './shorten.ts';
import { markRemark, readMark, reviewKey, sealMark } from './import-mark.ts';
import { escapeClaimMarkdown, quoteInClaim } from './claim-markdown.ts';
import { claimSlug, freeName } from './slugs.ts';

test('A long text is shortened after a word, and never within a letter', () => {
  assert.equal(shortenAtWord('one two three', 13), 'one two three');
  assert.equal(shortenAtWord('one two, three', 10), 'one two…');
  assert.equal(shortenAtWord('🙂🙂🙂', 4), '🙂…');
});

test('A claim is named by its words, else by the address of its review, else by the words romanised, else as told', () => {
  const url = 'https://desk.example.org/checks/the-river-is-clean-2.html';
  assert.equal(
    claimSlug('L’eau de la rivière est-elle propre ?', url, 'x'),
    'l-eau-de-la-riviere-est-elle-propre',
  );
  assert.equal(claimSlug('नदी का पानी covid', url, 'x'), 'the-river-is-clean-2');
  assert.equal(claimSlug('नदी का पानी', 'https://desk.example.org/c/7', 'desk-1'), 'ndi-ka-pani');
  assert.equal(
    claimSlug('नदी', 'https://desk.example.org/http%253A%252F%252Fa.example.com', 'desk-1'),
    'desk-1',
  );
  assert.ok(claimSlug('many words '.repeat(20), url, 'x').length <= 60);
  assert.equal(
    freeName(['a', 'b'], (name) => name === 'a'),
    'b',
  );
  assert.equal(
    freeName(['embed', 'page-2'], () => false),
    'page-2-2',
  );
});

test('Foreign words in a text are words: no mark, no component, no expression', () => {
  const hostile =
    'import x from \'y\' {a} <b>x</b> <Quote source="x" /> [[jobs]] [@desk] [^1] ![p](data:x) *b* _i_ `c` \\ &amp; </Note>';
  for (const language of [undefined, 'pt', 'ar']) {
    const text = `It says: ${quoteInClaim(hostile, language, 'en')}.`;
    const { body, findings } = compileBody(text, {
      language: 'en',
      footnotes: { heading: '', back: '' },
      linesBefore: 0,
    });
    assert.deepEqual(findings, []);
    assert.deepEqual([body.cited, body.links, body.quotes], [[], [], []]);
    assert.equal(body.blocks.length, 1);
  }
  assert.equal(escapeClaimMarkdown('plain, words. 7%'), 'plain, words. 7%');
});

test('A file says itself whether somebody edited it', () => {
  const key = reviewKey('https://desk.example.org/a', 'The river is clean.');
  assert.equal(key, reviewKey('http://www.desk.example.org/a/#x', 'the river is clean'));
  const text = sealMark(`---\n# ${markRemark(key)}\ntitle: A\n---\n`);
  assert.deepEqual(readMark(text), { key, edited: false });
  assert.deepEqual(readMark(text.replace('title: A', 'title: B')), { key, edited: true });
  assert.equal(readMark(text.replace(/^#.*\n/mu, '')), undefined);
});
