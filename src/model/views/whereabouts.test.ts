import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readContent } from '#reader/content';
import { buildGraph } from '../build-graph.ts';
import { claimView } from './claim.ts';
import { createContext } from './context.ts';
import { sourcePageView } from './sources.ts';

const site = `title: Town facts
description: Claims about a town.
languages: [en, fr]
publisher: {name: Desk}
licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
verdicts:
  - {id: "true", label: "True", definition: It is so., value: 5, glyph: full}
`;

const claim = `---
title: The bridge
claim: The bridge was opened in 1932.
claimant: Town hall
made: 2025-05-01
appearances: [{document: leaflet}]
verdict: "true"
summary: It was.
published: 2026-11-23
sources:
  - id: minutes
    title: Minutes of the opening
    publisher: Town hall
    url: https://town.example.org/minutes
    accessed: 2026-11-22
    noArchive: Not looked for.
    lang: en
    quote: opened before a great crowd
---

It was [@minutes].
`;
const translation = claim
  .replace(/claimant:[\s\S]*verdict: "true"\n/u, '')
  .replace(/published:[\s\S]*great crowd\n/u, '');

const copy = 'https://web.archive.org/web/20261123000000/https://town.example.org/minutes';

/** What the claim page and the source page show of the source, given its entry in the ledger. */
function shown(entry: string, language = 'en', written = claim) {
  const files = [
    { path: 'content/site.yml', text: site },
    { path: 'content/claims/bridge.mdx', text: written },
    { path: 'content/claims/bridge.fr.mdx', text: translation },
    { path: 'content/sources-ledger.yml', text: entry === '' ? '' : `minutes:\n  ${entry.trim()}\n` },
  ];
  const content = readContent('content', files, () => ({ heading: '', back: '' }));
  assert.deepEqual(content.problems, []);
  assert.ok(content.site?.value !== undefined);
  const graph = buildGraph(content, content.site.value, { drafts: false });
  const place = { origin: 'https://facts.example.org', base: '', defaultLanguage: 'en' };
  const context = createContext(graph, place, language);
  const [node, source] = [graph.claims.get('bridge'), graph.sources.get('minutes')];
  assert.ok(node !== undefined && source !== undefined);
  const onClaim = claimView(context, node).evidence[0]?.entries[0];
  const onSource = sourcePageView(context, source);
  assert.ok(onClaim !== undefined);
  const { archived, gone, movedTo } = onClaim.source;
  const { href, drift } = onClaim.passages[0] ?? {};
  return { archived, gone, movedTo, href, drift, seen: onSource.seen, copy: onSource.source.archived };
}

const well = `url: https://town.example.org/minutes
  state: alive
  seen: 2026-12-01
  quotes: found`;
const passage = '#:~:text=opened%20before%20a%20great%20crowd';
const asWritten = {
  ...{ archived: undefined, gone: undefined, movedTo: undefined, drift: undefined, seen: undefined },
  copy: undefined,
  href: `https://town.example.org/minutes${passage}`,
};

describe('A source is shown', () => {
  it('as the claim describes it, when no ledger knows of it or all is well', () => {
    assert.deepEqual(shown(''), asWritten);
    assert.deepEqual(shown(well), { ...asWritten, seen: '1 December 2026' });
  });

  it('with its archived copy first, and since when it is gone', () => {
    const gone = `url: https://town.example.org/minutes
  state: gone
  reason: not-found
  since: 2026-12-01
  seen: 2026-11-24
  archived: ${copy}`;
    assert.deepEqual(shown(gone), {
      ...{ ...asWritten, archived: copy, copy, href: `${copy}${passage}`, seen: '24 November 2026' },
      gone: 'no longer there since 1 December 2026',
    });
    assert.equal(shown(gone, 'fr').gone, 'disparue depuis le 1er décembre 2026');
  });

  it('with the copy that the claim names rather than one the archive told of', () => {
    const named = claim.replace('noArchive: Not looked for.', 'archived: https://copies.example.org/1');
    assert.equal(shown(`${well}\n  archived: ${copy}`, 'en', named).archived, 'https://copies.example.org/1');
  });

  it('with a copy that only the archive told of on its own page, while it is well', () => {
    assert.deepEqual(shown(`${well}\n  archived: ${copy}`), { ...asWritten, copy, seen: '1 December 2026' });
  });

  it('with its new address, when it moved', () => {
    const moved = `url: https://town.example.org/minutes
  state: moved
  since: 2026-12-01
  movedTo: https://town.example.org/archive/minutes`;
    assert.equal(shown(moved).movedTo, 'https://town.example.org/archive/minutes');
    assert.equal(shown(moved.replace('/archive/minutes', '/minutes/')).movedTo, undefined);
  });

  it('with a note at a quotation that was not found on two days, and a link to the copy that has it', () => {
    const drifted = (days: string) => `${well.replace('found', 'drifted')}
  drifted:
    - quote: opened before a great crowd
      missed: [${days}]
  archived: ${copy}`;
    const told = shown(drifted('2026-12-01, 2026-12-08'));
    assert.equal(
      told.drift,
      'The quotation was not found on the page on 8 December 2026; it was read there on 22 November 2026.',
    );
    assert.equal(told.href, `${copy}${passage}`);
    assert.equal(
      shown(drifted('2026-12-01, 2026-12-08'), 'fr').drift,
      'La citation n’a pas été retrouvée sur la page le 8 décembre 2026\u202F; elle y avait été lue le 22 novembre 2026.',
    );
    assert.equal(shown(drifted('2026-12-01')).drift, undefined);
    assert.equal(shown(drifted('2026-12-01')).href, asWritten.href);
  });

  it('without a word of what was found at an address it no longer has', () => {
    const other = `url: https://town.example.org/old
  state: gone
  since: 2026-12-01`;
    assert.deepEqual(shown(other), asWritten);
  });
});
