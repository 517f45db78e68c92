import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { parse } from '@retorquere/bibtex-parser';
import { bibtex } from './bibtex.ts';
import { citationOf, citationText, cslJson } from './citation.ts';
import { claimOf, fixtureContexts, nastyTexts, saying } from './fixture-site.ts';

const [english] = fixtureContexts('good');
const bridge = claimOf(english, 'opened-in-1932');
const citation = citationOf(english, bridge);

/** Text as BibTeX’s spaces leave it. */
const spaced = (text: string) => text.replaceAll(/\s+/gu, ' ');

test('the BibLaTeX of any title is read back by another program as it was', () => {
  for (const text of nastyTexts()) {
    const file = bibtex(citationOf(english, saying(bridge, 'en', text)));
    const { entries, errors } = parse(file, { sentenceCase: false });
    assert.deepEqual(errors, [], text);
    const [entry] = entries;
    assert.equal(plainText(entry?.fields.title ?? ''), spaced(text).trim());
    assert.equal(entry?.fields.date, '2026-03-01');
    assert.equal(entry?.fields.url, citation.address);
  }
});

/** What the parser marks up, it gives as HTML. */
function plainText(html: string): string {
  return spaced(html.replaceAll(/<\/?span[^>]*>/gu, '')).trim();
}

test('a reference manager’s library reads the CSL-JSON and makes the same APA and Harvard of it', () => {
  const cite = new Cite(cslJson(citation));
  const styled = (template: string) =>
    String(cite.format('bibliography', { template, format: 'text', lang: 'en-US' })).trim();
  // The styles of English titles put capitals; the words are the same.
  const text = citationText(citation).toLowerCase();
  assert.ok(text.includes(styled('apa').toLowerCase()), styled('apa'));
  assert.ok(text.includes(styled('harvard1').toLowerCase()), styled('harvard1'));
});

test('a page that nobody signs is cited under the name of its publisher', () => {
  assert.deepEqual(citationOf(english, { ...bridge, authors: [] }).authors, ['Test desk']);
});
