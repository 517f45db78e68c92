import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { documentViews } from './document.ts';
import { placeInDocument } from './document-link.ts';
import { manyClaims, town, type Look, type Town } from '#fixtures/town-site';

function pages(parts: Town, look: Look = {}) {
  const context = town(parts, look);
  const node = context.graph.documents.get('leaflet');
  assert.ok(node);
  return documentViews(context, node);
}
const at = (position?: number, own = {}) => ({
  appearances: [
    { document: 'other' },
    { document: 'leaflet', ...(position === undefined ? {} : { position }), ...own },
  ],
});
const other = { title: 'Other', publisher: 'Press', language: 'en' };
const leaflet = {
  ...{ title: 'Le tract', publisher: 'Mairie', language: 'fr', author: 'Ann', date: '2025-03' },
  ...{ url: 'https://town.example.org/', description: 'It was handed out.' },
  unrated: [{ quote: 'Vive la ville.', reason: 'A wish.' }],
  wording: [
    { printed: 'le pont', meant: 'les ponts' },
    { printed: 'un', original: 'one', meant: 'deux', note: 'A slip.' },
  ],
};

describe('a document', () => {
  it('shows its passages in reading order, each with its words and its place', () => {
    const claims = { last: at(), third: at(3.2), second: at(3.1, { quote: 'So.' }), first: at(0.5) };
    assert.deepEqual(
      pages({ claims, documents: { other } }).flatMap(({ passages }) =>
        passages.map(({ card, place, quote }) => [card.id, place, quote?.text]),
      ),
      [
        ['first', 'headline', undefined],
        ['second', 'paragraph 3', '“So.”'],
        ['third', 'paragraph 3', undefined],
        ['last', undefined, undefined],
      ],
    );
  });

  for (const [position, place] of [
    [0.9, 'headline'],
    [1, 'paragraph 1'],
    [1.9, 'paragraph 1'],
    [12, 'paragraph 12'],
  ] as const)
    it(`has position ${position} in its ${place}`, () => {
      assert.equal(placeInDocument(town(), position), place);
    });

  it('says what is known of it', () => {
    const [view] = pages({ documents: { leaflet } });
    assert.deepEqual(
      [view?.title, view?.author, view?.date?.text, view?.languageName, view?.url, view?.description?.text],
      [
        { text: 'Le tract', language: 'fr', direction: 'ltr' },
        ...['Ann', 'March 2025', 'French', 'https://town.example.org/', 'It was handed out.'],
      ],
    );
    assert.deepEqual(view?.unrated, [
      {
        quote: { text: '«\u00A0Vive la ville.\u00A0»', language: 'fr', direction: 'ltr' },
        reason: { text: 'A wish.' },
      },
    ]);
    assert.deepEqual(
      view?.wording.map(({ printed, original, meant, note }) => [
        printed.text,
        original,
        meant.text,
        note?.text,
      ]),
      [
        ['le pont', undefined, 'les ponts', undefined],
        ['un', 'one', 'deux', 'A slip.'],
      ],
    );
    assert.equal(view?.frame.description, 'It was handed out.');
    const [bare] = pages({});
    assert.deepEqual(
      [bare?.author, bare?.date, bare?.url, bare?.description, bare?.unrated, bare?.wording],
      [undefined, undefined, undefined, undefined, [], []],
    );
    assert.match(bare?.frame.description ?? '', /^The passages checked in “The leaflet”/u);
  });

  it('has one sign for each passage, on whichever page it stands, those not rated last', () => {
    const views = pages({ claims: manyClaims(101), documents: { leaflet } });
    const ends = views.map(({ strip }) =>
      [strip[0], strip[99], strip[100], strip[101]].map((sign) => sign?.href),
    );
    assert.deepEqual(ends, [
      ['#passage-c001', '#passage-c100', '/documents/leaflet/page-2/#passage-c101', '#unrated-1'],
      [
        '/documents/leaflet/#passage-c001',
        '/documents/leaflet/#passage-c100',
        '#passage-c101',
        '/documents/leaflet/#unrated-1',
      ],
    ]);
    assert.deepEqual(
      views[0]?.strip.slice(-2).map(({ title, verdict }) => [title.text, verdict?.label]),
      [
        ['About c101', 'True'],
        ['Vive la ville.', undefined],
      ],
    );
  });

  it('shows all but its passages on its first page only', () => {
    const events = [{ date: '2026-01-01', title: 'Then', claims: ['c001'] }];
    const views = pages({ claims: manyClaims(101), documents: { leaflet }, events });
    assert.deepEqual(
      views.map((view) => [
        ...[view.frame.title, view.count, view.passages.length],
        ...[view.unrated.length, view.wording.length, view.since.length],
        ...[view.pager?.previous, view.pager?.next],
      ]),
      [
        [
          'Le tract · Town facts',
          '101 passages checked',
          100,
          1,
          2,
          1,
          undefined,
          '/documents/leaflet/page-2/',
        ],
        [
          ...['Le tract, Page 2 of 2 · Town facts', '101 passages checked', 1, 0, 0, 0],
          ...['/documents/leaflet/', undefined],
        ],
      ],
    );
  });

  it('tells the latest eight events that bear on one of its claims', () => {
    const event = (day: number, ...claims: readonly string[]) => ({
      ...{ date: `2026-01-${String(day).padStart(2, '0')}`, title: `Day ${day}`, claims },
    });
    const claims = { here: {}, also: {}, away: { appearances: [{ document: 'other' }] } };
    const events = [
      ...Array.from({ length: 9 }, (_, index) => event(index + 1, 'here', 'away')),
      event(20, 'away'),
      event(21),
    ];
    const [view] = pages({ claims, events, documents: { other } });
    assert.deepEqual(
      view?.since.map(({ title }) => title.text),
      [2, 3, 4, 5, 6, 7, 8, 9].map((day) => `Day ${day}`),
    );
  });
});
