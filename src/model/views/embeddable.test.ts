import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, town } from '#fixtures/town-site';
import { topicViews, verdictViews } from './claim-list.ts';
import { claimantViews } from './claimant.ts';
import { claimView } from './claim.ts';
import type { Context } from './context.ts';
import { documentViews } from './document.ts';
import type { Frame } from './frame.ts';
import { frontView } from './front.ts';
import { howToEmbedView, snippetsView } from './how-to-embed.ts';

const root = 'https://facts.example.org';
const described = (path: string) => `${root}${path}oembed.json?url=${encodeURIComponent(`${root}${path}`)}`;
const announced = (views: readonly { readonly frame: Frame }[]) => views.map(({ frame }) => frame.oembed);
const pagesOf = (context: Context, id: string) => {
  const node = context.graph.documents.get(id);
  return node === undefined ? [] : documentViews(context, node);
};

describe('a page whose address can be replaced with a card', () => {
  const claims = { bridge: { claimant: 'Mayor', topics: ['history'] } };
  const context = town({ claims, documents: { notes: { title: 'N', publisher: 'P', language: 'en' } } });

  it('says where the card is described: claims and the lines to paste them, documents, topics, claimants, the site', () => {
    const claim = claimIn(context, 'bridge');
    assert.deepEqual(announced([claimView(context, claim)]), [described('/claims/bridge/')]);
    assert.deepEqual(announced([snippetsView(context, claim)]), [described('/claims/bridge/')]);
    assert.deepEqual(announced(pagesOf(context, 'leaflet')), [described('/documents/leaflet/')]);
    assert.deepEqual(announced(topicViews(context, 'history')), [described('/topics/history/')]);
    assert.deepEqual(announced(claimantViews(context, 'mayor')), [described('/claimants/mayor/')]);
    assert.deepEqual(announced([frontView(context)]), [described('/')]);
  });

  it('does so on further pages of a list, and in each language for itself', () => {
    const many = Object.fromEntries(
      Array.from({ length: 220 }, (_, index) => [`c${index}`, { topics: ['history'] }]),
    );
    const long = town({ claims: many }, { language: 'fr' });
    for (const views of [pagesOf(long, 'leaflet'), topicViews(long, 'history')]) {
      assert.ok(views.length > 1);
      assert.equal(new Set(announced(views)).size, 1);
    }
    assert.deepEqual(announced([frontView(long)]), [described('/fr/')]);
  });

  it('is none without claims, nor one about embedding as such or a verdict', () => {
    assert.deepEqual(announced(pagesOf(context, 'notes')), [undefined]);
    assert.deepEqual(announced(topicViews(context, 'weather')), [undefined]);
    assert.deepEqual(announced(verdictViews(context, 'true')), [undefined]);
    assert.deepEqual(announced([howToEmbedView(context)]), [undefined]);
    assert.deepEqual(announced([frontView(town())]), [undefined]);
  });
});

it('a claim says the days of its check to programs, not that of the claim', () => {
  const articleOf = (own: object) => {
    const context = town({ claims: { bridge: { made: '2024-02-03', ...own } } });
    return claimView(context, claimIn(context, 'bridge')).frame.article;
  };
  const known = {
    ...{ published: '2026-01-10', modified: '2026-01-10', authors: ['Test desk'] },
    dated: { label: 'Published', text: '10 January 2026' },
  };
  assert.deepEqual(articleOf({}), known);
  const revisions = [{ date: '2026-04-01', kind: 'update', summary: 'W.' }];
  assert.deepEqual(articleOf({ revisions }), { ...known, modified: '2026-04-01' });
  assert.equal(articleOf({ topics: ['history'] })?.section, 'History');
  assert.equal(frontView(town()).frame.article, undefined);
});
