import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { manyClaims, town } from '#fixtures/town-site';
import { claimantViews } from './claimant.ts';
import type { Context } from './context.ts';

const context = town({
  claims: {
    a: { verdict: 'false', claimant: 'Archive', topics: ['history'], made: '2024-01-01' },
    b: {
      claimant: 'Mayor',
      published: '2026-02-01',
      claim: 'The Archive is open, says the Baker.',
      appearances: [
        { document: 'leaflet', position: 2, quote: 'open', speaker: 'Baker' },
        { document: 'poster', position: 0.5, quote: 'open', speaker: 'the keepers' },
        { document: 'poster', position: 3, quote: 'shut', speaker: 'Archive' },
        { document: 'poster', position: 4, quote: 'wide open', speaker: 'Archive' },
      ],
    },
    c: { claimant: 'Mayor', title: 'The Archivist has moved', claim: 'The archive has moved.' },
    d: { claimant: 'Mayor', title: 'The Archive’s roof leaks', published: '2026-03-01' },
  },
  documents: {
    poster: { title: 'Poster', publisher: 'Shop', author: 'Archive', language: 'en', date: '2024-02-01' },
    report: { title: 'Report', publisher: { en: 'Archive', fr: 'Archives' }, language: 'en' },
  },
  entities: {
    archive: {
      name: { en: 'Archive', fr: 'Archives' },
      kind: 'organization',
      description: 'It keeps papers.',
      url: 'https://archive.example.org/',
      sameAs: ['https://www.encyclopedia.example.org/archive'],
      aliases: ['the keepers'],
    },
    press: { name: 'Press', kind: 'publication', description: 'It prints.' },
  },
});

const view = (id: string, own: Context = context) => {
  const [first] = claimantViews(own, id);
  assert.ok(first !== undefined, id);
  return first;
};
const ids = (rows: readonly { readonly card: { readonly id: string } }[]) => rows.map(({ card }) => card.id);

describe('the page of somebody', () => {
  it('holds what they claim, and apart what others claim that they said', () => {
    const { said, quoted, tally } = view('archive');
    assert.deepEqual([ids(said), ids(quoted)], [['a'], ['b']]);
    // The verdict on a claim of the mayor is none on the archive.
    assert.deepEqual(
      tally.map(({ verdict, count }) => [verdict.label, count]),
      [['False', 1]],
    );
  });

  it('says where each was read; of a claim of others, where the words are theirs, under whichever name', () => {
    const where = view('archive').quoted.flatMap((row) => row.where);
    assert.deepEqual(
      where.map(({ text, href, place }) => [text, href, place]),
      [['Poster', '/documents/poster/#passage-b', 'headline']],
    );
    assert.deepEqual(
      view('mayor')
        .said.find(({ card }) => card.id === 'b')
        ?.where.map(({ text }) => text),
      ['The leaflet', 'Poster'],
    );
  });

  it('is there for a speaker who claims nothing and has no file', () => {
    const { heading, said, quoted, frame } = view('baker');
    assert.deepEqual([heading.text, said.length, ids(quoted)], ['Baker', 0, ['b']]);
    assert.equal(frame.oembed, undefined);
  });

  it('has the documents and sources that they published or wrote, newest document first', () => {
    const { documents, sources } = view('archive');
    assert.deepEqual(
      documents.map(({ link, count }) => [link.text, count]),
      [
        ['Poster', '1 claim'],
        ['Report', '0 claims'],
      ],
    );
    assert.deepEqual(
      sources.map(({ source, uses, used }) => [source.title.text, uses, used]),
      [['Minutes', '4 support', '4 claims']],
    );
  });

  it('keeps claims that only name them apart: whole words, and none in which they speak', () => {
    assert.deepEqual(
      view('archive').named.map(({ id }) => id),
      ['d'],
    );
    assert.deepEqual(view('mayor').named, []);
  });

  it('says what it has, with counts and places, where there is more than one thing', () => {
    assert.deepEqual(
      view('archive').contents.map(({ label, href }) => `${label} ${href}`),
      [
        '1 claim of theirs /claimants/archive/#said',
        '1 claim of others that quotes them /claimants/archive/#quoted',
        '2 documents /claimants/archive/#documents',
        '1 source /claimants/archive/#published',
        '1 claim of others that names them /claimants/archive/#named',
      ],
    );
    assert.deepEqual(view('baker').contents, []);
  });

  it('says what is known of them', () => {
    const { kicker, intro, links, frame } = view('archive');
    assert.deepEqual([kicker, intro?.text], ['Organisation', 'It keeps papers.']);
    assert.equal(
      frame.description,
      'What Archive said, as checked here: where it was read, and the verdicts.',
    );
    assert.deepEqual(links, [
      { label: 'Official site', href: 'https://archive.example.org/' },
      { label: 'encyclopedia.example.org', href: 'https://www.encyclopedia.example.org/archive' },
    ]);
    const mayor = view('mayor');
    assert.deepEqual([mayor.kicker, mayor.intro, mayor.links, mayor.sources], [undefined, undefined, [], []]);
  });

  it('describes who says nothing by what is known of them, and is none where nobody is', () => {
    const source = { id: 'paper', title: 'Paper', publisher: 'Press', role: 'context' };
    const parts = { press: { name: 'Press', kind: 'publication', description: 'It prints.' } };
    const press = view('press', town({ claims: { a: { sources: [source] } }, entities: parts }));
    assert.deepEqual([press.frame.description, press.said, press.quoted], ['It prints.', [], []]);
    assert.deepEqual(claimantViews(context, 'nobody'), []);
  });

  it('has pages of a hundred claims, those of others after their own; the rest stands on the first', () => {
    const appearances = [{ document: 'leaflet', quote: 'Q', speaker: 'Mayor' }];
    const claims = manyClaims(150, (index) =>
      index < 90 ? { claimant: 'Mayor' } : { claimant: 'Baker', appearances },
    );
    const views = claimantViews(town({ claims }), 'mayor');
    assert.deepEqual(
      views.map(({ said, quoted, pager }) => [said.length, quoted.length, pager?.text]),
      [
        [90, 10, 'Page 1 of 2'],
        [0, 50, 'Page 2 of 2'],
      ],
    );
  });

  it('shows twenty claims that name them, and where the others are found', () => {
    const claims = { own: { claimant: 'Ada O’Co' }, ...manyClaims(25, () => ({ title: 'Of Ada O’Co' })) };
    const { named, moreNamed } = view('ada-o-co-41j81yr', town({ claims }));
    assert.equal(named.length, 20);
    assert.deepEqual(moreNamed, {
      label: 'Find all 25 in the search',
      href: '/search/?q=Ada%20O%E2%80%99Co',
    });
  });
});
