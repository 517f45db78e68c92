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
const marked = (claim: string, words: string, number: number, pair = ' pair-1') =>
  `<mark class="tone-best${pair}" id="passage-${claim}">${words}</mark><a class="ref tone-best${pair}" href="#note-${number}" aria-label="${number}, True">${number}</a>`;
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
  it('shows its text in reading order, each passage with its note', () => {
    const claims = {
      last: at(),
      third: at(3.2),
      second: at(3.1, { quote: 'so it goes' }),
      first: at(0.5, { quote: 'News' }),
    };
    const [view] = pages({ claims, documents: { other } });
    assert.deepEqual(
      view?.paragraphs.map(({ kind, number, runs, wordless, notes }) => [
        ...[kind, number, runs.join(' '), wordless?.card.id],
        notes.map(({ mark, rated }) => `${mark} ${rated?.card.id}`).join(' '),
      ]),
      [
        ['headline', undefined, marked('first', 'News', 1), undefined, '1 first'],
        ['prose', 3, marked('second', 'so it goes', 2), undefined, '2 second'],
        ['prose', 3, '', 'third', '3 third'],
        ['prose', undefined, '', 'last', '4 last'],
      ],
    );
    assert.equal(view?.isWhole, false);
  });

  it('marks what is left out before and after words that are no whole sentence', () => {
    const gaps = (quote: string) => pages({ claims: { a: at(1, { quote }) } })[0]?.paragraphs[0]?.gaps;
    assert.deepEqual(gaps('and so it goes'), { before: true, after: true });
    assert.deepEqual(gaps('“And so it goes.”'), { before: false, after: false });
    assert.deepEqual(gaps('橋は新しい。'), { before: false, after: false });
  });

  it('names each passage once, however many words it has', () => {
    const claims = {
      a: {
        appearances: [1, 2].map((position) => ({
          document: 'leaflet',
          position,
          quote: `Word ${position}.`,
        })),
      },
    };
    const texts = pages({ claims })[0]?.paragraphs.map(({ runs }) => runs.join(''));
    assert.deepEqual(texts, [
      marked('a', 'Word 1.', 1),
      // Its note stands beside its first words.
      marked('a', 'Word 2.', 1, '').replace(' id="passage-a"', ''),
    ]);
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
      [
        view?.title,
        view?.author,
        view?.date?.text,
        view?.languageName,
        view?.origin.links[0]?.href,
        view?.description?.text,
      ],
      [
        { text: 'Le tract', language: 'fr', direction: 'ltr' },
        ...['Ann', 'March 2025', 'French', 'https://town.example.org/', 'It was handed out.'],
      ],
    );
    assert.deepEqual(
      view?.paragraphs.map(({ runs, notes }) => [
        runs,
        notes.map(({ mark, reason }) => [mark, reason?.text]),
      ]),
      [
        [
          [
            '<mark class="not-rated pair-1" id="unrated-1">Vive la ville.</mark><a class="ref not-rated pair-1" href="#note-a" aria-label="a, Not rated">a</a>',
          ],
          [['a', 'A wish.']],
        ],
      ],
    );
    assert.deepEqual([view?.textLanguage, view?.textDirection], ['fr', 'ltr']);
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
      [bare?.author, bare?.date, bare?.origin.links[0], bare?.description, bare?.paragraphs, bare?.wording],
      [undefined, undefined, undefined, undefined, [], []],
    );
    assert.match(bare?.frame.description ?? '', /^The passages checked in “The leaflet”/u);
  });

  it('has one sign for each passage, on whichever page it stands', () => {
    const views = pages({ claims: manyClaims(201), documents: { leaflet } });
    const ends = views.map(({ strip }) =>
      [strip[0], strip[199], strip[200], strip[201]].map((sign) => sign?.href),
    );
    assert.deepEqual(ends, [
      [
        ...['#passage-c001', '#passage-c200'],
        ...['/documents/leaflet/page-2/#passage-c201', '/documents/leaflet/page-2/#unrated-1'],
      ],
      [
        ...['/documents/leaflet/#passage-c001', '/documents/leaflet/#passage-c200'],
        ...['#passage-c201', '#unrated-1'],
      ],
    ]);
    assert.deepEqual(
      views[0]?.strip.slice(-2).map(({ title, verdict }) => [title.text, verdict?.label]),
      [
        ['About c201', 'True'],
        ['Vive la ville.', undefined],
      ],
    );
  });

  it('has passages that were not rated in their place, where that is known', () => {
    const unrated = [{ quote: 'Long live the town!', position: 2, reason: 'A wish.' }];
    const claims = { late: at(3, { quote: 'Late.' }), early: at(1, { quote: 'Early.' }) };
    const [view] = pages({ claims, documents: { leaflet: { ...leaflet, unrated } } });
    assert.deepEqual(
      view?.strip.map(({ title }) => title.text),
      ['About early', 'Long live the town!', 'About late'],
    );
  });

  it('shows all but its text on its first page only', () => {
    const events = [{ date: '2026-01-01', title: 'Then', claims: ['c001'] }];
    const views = pages({ claims: manyClaims(201), documents: { leaflet }, events });
    assert.deepEqual(
      views.map((view) => [
        ...[view.frame.title, view.count, view.paragraphs.length],
        ...[view.wording.length, view.since.length],
        ...[view.pager?.previous, view.pager?.next],
      ]),
      [
        ['Le tract · Town facts', '201 passages checked', 200, 2, 1, undefined, '/documents/leaflet/page-2/'],
        [
          'Le tract, Page 2 of 2 · Town facts',
          '201 passages checked',
          2,
          0,
          0,
          '/documents/leaflet/',
          undefined,
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
