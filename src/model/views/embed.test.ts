import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readContent } from '#reader/content';
import { buildGraph } from '../build-graph.ts';
import { collectionIds, collectionViewOf } from './collection.ts';
import { type Context, createContext } from './context.ts';
import { embedView } from './embed.ts';

const site = `title: {en: The bridge file, fr: Le dossier du pont}
description: {en: Checked claims., fr: Des affirmations.}
languages: [en, fr]
publisher: {name: Test desk}
licence: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
verdicts:
  - {id: "true", label: {en: "True", fr: Vrai}, definition: It is so., value: 3, glyph: full}
  - {id: mixed, label: {en: Mixed, fr: Mitigé}, definition: In part., value: 2, glyph: half}
  - {id: "false", label: {en: "False", fr: Faux}, definition: It is not., value: 1, glyph: empty}
topics: [{id: history, label: History}, {id: weather, label: Weather}]
`;

function claim(verdict: string, published: string, revisions = '', words = 'The bridge is long.'): string {
  return `---
title: The bridge
claim: ${words}
claimant: Town hall
made: 2025-05-01
appearances: [{document: leaflet}]
verdict: "${verdict}"
summary: Checked.
published: ${published}
topics: [history]
sources:
  - {id: minutes, title: Minutes, publisher: Archive, kind: primary, role: supports}
  - {id: letter, title: Letter, publisher: Archive, kind: secondary, role: supports}
${revisions === '' ? '' : `revisions:\n${revisions}`}
---

Words [@minutes] [@letter].
`;
}

function contextOf(claims: Readonly<Record<string, string>>): Context {
  const files = [
    { path: 'content/site.yml', text: site },
    { path: 'content/documents/leaflet.yml', text: 'title: Leaflet\npublisher: Town hall\nlanguage: en\n' },
    ...Object.entries(claims).map(([id, text]) => ({ path: `content/claims/${id}.mdx`, text })),
  ];
  const content = readContent('content', files, () => ({ heading: '', back: '' }));
  const value = content.site?.value;
  assert.ok(value);
  const graph = buildGraph(content, value, { drafts: false });
  return createContext(
    graph,
    { origin: 'https://facts.example.org', base: '/project', defaultLanguage: 'en' },
    'en',
  );
}

function viewOf(text: string) {
  const context = contextOf({ bridge: text });
  const node = context.graph.claims.get('bridge');
  assert.ok(node);
  return embedView(context, node);
}

describe('a card that was embedded earlier', () => {
  const revisions = `  - {date: 2026-02-01, kind: correction, from: mixed, to: "false", summary: A.}
  - {date: 2026-03-01, kind: clarification, summary: B.}
  - {date: 2026-04-01, kind: correction, from: "false", to: "true", summary: C.}
  - {date: 2026-05-01, kind: clarification, summary: D.}`;

  it('tells the verdict of then, the verdict of now, and since when', () => {
    const { since, revisions: count } = viewOf(claim('true', '2026-01-10', revisions));
    assert.equal(count, 4);
    assert.deepEqual(since, [
      {
        revisions: [0],
        text: 'Rated “Mixed” when this was embedded; “True” since 1 April 2026.',
        loud: true,
      },
      {
        revisions: [1, 2],
        text: 'Rated “False” when this was embedded; “True” since 1 April 2026.',
        loud: true,
      },
    ]);
  });

  it('tells quietly of corrections that left the verdict, and of clarifications nothing', () => {
    const same = `  - {date: 2026-02-01, kind: update, summary: A.}
  - {date: 2026-03-01, kind: clarification, summary: B.}`;
    assert.deepEqual(viewOf(claim('true', '2026-01-10', same)).since, [
      {
        revisions: [0],
        text: 'Corrected or updated since this was embedded, last on 1 February 2026; the verdict is the same.',
        loud: false,
      },
    ]);
  });

  it('does not call a verdict changed that changed and came back', () => {
    const back = `  - {date: 2026-02-01, kind: correction, from: "true", to: mixed, summary: A.}
  - {date: 2026-03-01, kind: correction, from: mixed, to: "true", summary: B.}`;
    assert.deepEqual(
      viewOf(claim('true', '2026-01-10', back)).since.map(({ revisions: counts, loud }) => [counts, loud]),
      [
        [[0], false],
        [[1], true],
      ],
    );
  });
});

describe('a card that was fetched anew after a change', () => {
  const told = (revisions = '') => {
    const { checked, verdictChanged } = viewOf(claim('true', '2026-01-10', revisions));
    return [checked.by, verdictChanged];
  };
  const bare = 'Test desk, checked on 10 January 2026';
  const corrected = '  - {date: 2026-02-01, kind: correction, from: mixed, to: "true", summary: A.}';
  const changed = 'Verdict changed on 1 February 2026: from “Mixed” to “True”.';

  it('says when it was corrected and what the verdict was before, whatever came after', () => {
    assert.deepEqual(told(), [bare, undefined]);
    assert.deepEqual(told(corrected), [`${bare}, corrected on 1 February 2026`, changed]);
    const clarified = `${corrected}\n  - {date: 2026-03-01, kind: clarification, summary: B.}`;
    assert.deepEqual(told(clarified), [`${bare}, corrected on 1 February 2026`, changed]);
    const updated = `${corrected}\n  - {date: 2026-03-01, kind: update, summary: B.}`;
    assert.deepEqual(told(updated), [
      `${bare}, corrected on 1 February 2026, updated on 1 March 2026`,
      changed,
    ]);
  });

  it('says the last correction and the last update, in their order', () => {
    const lines = ['update', 'correction', 'update', 'correction', 'clarification'].map(
      (kind, index) => `  - {date: 2026-0${index + 2}-01, kind: ${kind}, summary: A.}`,
    );
    const by = `${bare}, updated on 1 April 2026, corrected on 1 May 2026`;
    assert.deepEqual(told(lines.join('\n')), [by, undefined]);
  });

  it('says of an update that it changed the verdict', () => {
    const [by, notice] = told(corrected.replace('correction', 'update'));
    assert.deepEqual([by, notice], [`${bare}, updated on 1 February 2026`, changed]);
  });
});

it('a card has whole addresses, counts its sources, and says the claim as one dated sentence', () => {
  const view = viewOf(claim('true', '2026-01-10'));
  assert.equal(view.page, 'https://facts.example.org/project/claims/bridge/');
  assert.equal(view.card, 'https://facts.example.org/project/embed/bridge/');
  assert.equal(view.sources, '2 sources, 1 primary');
  assert.equal(
    view.sentence,
    'Claim, in substance: The bridge is long. (Town hall, 1 May 2025). Verdict: True. Checked.',
  );
  const said = viewOf(claim('true', '2026-01-10').replace('verdict:', 'quoted: exact\nverdict:'));
  assert.equal(said.sentence, '“The bridge is long.” (Town hall, 1 May 2025). Verdict: True. Checked.');
});

it('a very long claim is shortened at a word on the card', () => {
  const { claim: shown } = viewOf(claim('true', '2026-01-10', '', `${'Long words '.repeat(40)}end.`));
  assert.match(shown, /^(?:Long words )+Long…$/u);
  assert.ok(shown.length <= 240);
});

it('a collection has the five claims changed last, newest first, and none for what has no claim', () => {
  const correction = '  - {date: 2026-09-01, kind: correction, from: mixed, to: "true", summary: A.}';
  const claims = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => [id, claim('true', `2026-01-1${index}`)]),
  );
  const context = contextOf({ ...claims, b: claim('true', '2026-01-11', correction) });
  const views = collectionIds(context, 'topics').map((id) => ({
    id,
    ...collectionViewOf(context, 'topics', id),
  }));
  assert.deepEqual(
    views.map(({ id, entries, all }) => [id, entries.map(({ card }) => card.id), all]),
    [['history', ['b', 'f', 'e', 'd', 'c'], 'See all 6 claims']],
  );
  assert.equal(views[0]?.entries[0]?.dates, 'Checked on 11 January 2026, corrected on 1 September 2026');
});
