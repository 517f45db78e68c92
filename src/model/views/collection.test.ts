import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectionIds, collectionViewOf, siteCollectionView } from './collection.ts';
import { howToEmbedView, snippetsView } from './how-to-embed.ts';
import { claimIn, town } from '#fixtures/town-site';

const ids = (cards: readonly { readonly id: string }[] = []) => cards.map(({ id }) => id);

describe('a collection', () => {
  it('shows the five claims changed last, then by publication and id', () => {
    const revised = {
      revisions: [{ date: '2026-05-01', kind: 'correction', from: 'mixed', to: 'true', summary: 'W.' }],
    };
    const topics = ['history'];
    const claims = {
      old: { topics, published: '2025-12-01' },
      a: { topics },
      b: { topics },
      new: { topics, published: '2026-03-01' },
      fixed: { topics, published: '2025-11-01', ...revised },
      c: { topics },
    };
    const context = town({ claims });
    assert.deepEqual(collectionIds(context, 'topics'), ['history']);
    const view = collectionViewOf(context, 'topics', 'history');
    assert.deepEqual(ids(view.entries.map(({ card }) => card)), ['fixed', 'new', 'a', 'b', 'c']);
    assert.equal(view.all, 'See all 6 claims');
    assert.deepEqual(
      view.entries.slice(0, 2).map(({ dates }) => dates),
      ['Checked on 1 November 2025, corrected on 1 May 2026', 'Checked on 1 March 2026'],
    );
  });

  it('is there for a document and a claimant with claims, in the words of the page', () => {
    const context = town({
      claims: { a: { claimant: 'Mayor' } },
      documents: { b: { title: 'B', publisher: 'P', language: 'en' } },
    });
    assert.deepEqual(collectionIds(context, 'documents'), ['leaflet']);
    assert.deepEqual(collectionIds(context, 'claimants'), ['mayor']);
    assert.deepEqual(collectionIds(context, 'topics'), []);
    const titleOf = (section: 'documents' | 'claimants', id: string) =>
      collectionViewOf(context, section, id).heading.text;
    assert.deepEqual(
      [titleOf('documents', 'leaflet'), titleOf('claimants', 'mayor')],
      ['The leaflet', 'Mayor'],
    );
    assert.throws(
      () => collectionViewOf(context, 'topics', 'nothing'),
      /there is no nothing among the topics/u,
    );
  });

  it('of the site shows those of all its claims, and leads to the list of them', () => {
    const revised = { revisions: [{ date: '2026-05-01', kind: 'update', summary: 'W.' }] };
    const claims = {
      ...{ old: { published: '2025-12-01' }, a: {}, b: {}, new: { published: '2026-03-01' } },
      ...{ fixed: { published: '2025-11-01', ...revised }, c: {} },
    };
    const view = siteCollectionView(town({ claims }, { language: 'fr' }));
    assert.deepEqual(ids(view.entries.map(({ card }) => card)), ['fixed', 'new', 'a', 'b', 'c']);
    assert.equal(view.heading.text, 'Town facts');
    assert.deepEqual(
      [view.page, view.card, view.list].map((address) => new URL(address).pathname),
      ['/fr/', '/fr/embed/site/latest/', '/fr/claims/'],
    );
  });

  it('calls a correction what the page calls one, and whatever changed the verdict', () => {
    const datesOf = (own: Readonly<Record<string, string>>) => {
      const revisions = [{ date: '2026-05-01', kind: 'correction', summary: 'Why.', ...own }];
      return collectionViewOf(town({ claims: { a: { revisions } } }), 'documents', 'leaflet').entries[0]
        ?.dates;
    };
    const bare = 'Checked on 10 January 2026';
    const corrected = `${bare}, corrected on 1 May 2026`;
    assert.equal(datesOf({}), corrected);
    assert.equal(datesOf({ from: 'mixed', to: 'true' }), corrected);
    assert.equal(datesOf({ kind: 'update' }), `${bare}, updated on 1 May 2026`);
    assert.equal(datesOf({ kind: 'clarification' }), bare);
    for (const half of [{ from: 'true' }, { to: 'true' }, { from: 'true', to: 'true' }])
      assert.equal(datesOf({ kind: 'clarification', ...half }), bare);
    assert.equal(datesOf({ kind: 'clarification', from: 'mixed', to: 'true' }), corrected);
  });
});

describe('how to embed', () => {
  it('is shown by the newest claim of the language, with eight topics that have claims', () => {
    const topics = Array.from({ length: 10 }, (_, index) => ({ id: `t${index}`, label: `Topic ${index}` }));
    const claims = {
      b: { topics: topics.slice(1).map(({ id }) => id) },
      a: { published: '2026-02-01' },
      c: { published: '2026-01-01' },
    };
    const parts = { claims, site: { topics }, translations: { 'c.fr': {} } };
    const view = howToEmbedView(town(parts));
    assert.equal(view.preview, '/embed/a/');
    assert.deepEqual(
      view.collections.map(({ label }) => label),
      ['Town facts', ...[1, 2, 3, 4, 5, 6, 7, 8].map((index) => `Topic ${index}`)],
    );
    assert.equal(howToEmbedView(town(parts, { language: 'fr' })).preview, '/fr/embed/c/');
    const empty = howToEmbedView(town());
    assert.deepEqual([empty.embed, empty.preview, empty.collections], [undefined, undefined, []]);
  });

  it('a claim is there in the languages of the claim', () => {
    const alternates = (translations: Readonly<Record<string, object>>) => {
      const context = town({ claims: { a: {} }, translations: { ...translations } as never });
      return snippetsView(context, claimIn(context, 'a')).frame.alternates.map(({ path }) => path);
    };
    assert.deepEqual(alternates({}), ['/claims/a/embed/']);
    assert.deepEqual(alternates({ 'a.fr': {} }), ['/claims/a/embed/', '/fr/claims/a/embed/']);
  });
});
