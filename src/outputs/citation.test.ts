import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { parse } from '@retorquere/bibtex-parser';
import { bibtex } from './bibtex.ts';
import { type Citation, citationOf, cslJson } from './citation.ts';
import { type CitationStyle, citationStyles } from './citation-style-names.ts';
import { citationText } from './citation-styles.ts';
import { claimOf, fixtureContexts, nastyTexts, saying } from '#fixtures/fixture-site';

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

test('in APA, Harvard and Vancouver a page is cited as a library of citations does it, in its language', () => {
  const names = Array.from({ length: 8 }, (_, index) => `Name ${index + 1}`);
  for (const context of fixtureContexts('good')) {
    const signed = (count: number) => citationOf(context, { ...bridge, authors: names.slice(0, count) });
    const { title } = signed(1);
    const cases = [
      ...[0, 1, 2, 3, 4, 6, 7].map(signed),
      ...[`${title} ?`, `${title}!`, `${title}.`].map((other) => ({ ...signed(1), title: other })),
    ];
    for (const cited of cases) {
      for (const [name, template] of [
        ['APA', 'apa'],
        ['Harvard', 'harvard1'],
        ['Vancouver', 'vancouver'],
      ] as const)
        assert.equal(folded(styleOf(cited, name)), folded(byLibrary(cited, template)), name);
    }
  }
});

/** The library puts capitals and its own spaces into titles; the words are the same. Vancouver’s number is a list’s. */
function folded(text: string): string {
  return spaced(text.replace(/^1\. /u, '')).toLowerCase();
}

function byLibrary(cited: Citation, template: string): string {
  const lang = cited.language === 'fr' ? 'fr-FR' : 'en-US';
  return String(new Cite(cslJson(cited)).format('bibliography', { template, format: 'text', lang })).trim();
}

function styleOf(cited: Citation, name: CitationStyle): string {
  const entry = citationText(cited)
    .split('\n\n')
    .find((text) => text.startsWith(`${name}\n`));
  return entry?.slice(name.length + 1).trim() ?? '';
}

test('ISO 690, MLA and Chicago are as their handbooks print them', () => {
  const signed = { ...citation, title: 'Is it so?', site: 'The bridge', authors: ['Ann Able', 'Bo Baker'] };
  assert.equal(
    styleOf(signed, 'ISO 690'),
    `ANN ABLE and BO BAKER. Is it so? [online]. The bridge. Test desk. 1 March 2026. Available from: ${citation.address}`,
  );
  assert.equal(
    styleOf(signed, 'MLA'),
    `Ann Able, and Bo Baker. “Is it so?” The bridge, Test desk, 1 Mar. 2026, ${citation.address}.`,
  );
  assert.equal(
    styleOf({ ...signed, authors: ['Ann Able', 'Bo Baker', 'Cy Clark'], day: '2026-06-22' }, 'MLA'),
    `Ann Able, et al. “Is it so?” The bridge, Test desk, 22 June 2026, ${citation.address}.`,
  );
  assert.equal(
    styleOf(signed, 'Chicago'),
    `Ann Able and Bo Baker. “Is it so?” The bridge. Test desk. March 1, 2026. ${citation.address}.`,
  );
});

test('in every style any title stands as it is, with publisher, year and address', () => {
  for (const text of nastyTexts()) {
    const cited = citationOf(english, { ...saying(bridge, 'en', text), authors: ['Ann Able'] });
    const entries = citationText(cited);
    for (const name of citationStyles) {
      // Blank lines part the styles; a title keeps to one.
      assert.ok(entries.includes(`${name}\n`), name);
      const entry = styleOf(cited, name);
      for (const words of [cited.title, cited.publisher, '2026', cited.address])
        assert.ok(entry.includes(words), `${name}: ${words}`);
    }
  }
});

test('a page that nobody signs is cited under the name of its publisher', () => {
  assert.deepEqual(citationOf(english, { ...bridge, authors: [] }).authors, ['Test desk']);
});

test('a body with “and” or a comma in its name is one body in BibLaTeX, not a list', () => {
  const bodies = {
    site: 'Facts and figures, daily',
    publisher: 'Ministry of Trade and Industry, Press Office',
  };
  const file = bibtex({ ...citation, ...bodies, authors: ['Smith and Sons, Ltd', 'Ann Able'] });
  const fields = parse(file, { sentenceCase: false }).entries[0]?.fields;
  assert.deepEqual(fields?.organization, [bodies.site]);
  assert.deepEqual(fields?.publisher, [bodies.publisher]);
  assert.equal(fields?.author?.length, 2);
});
