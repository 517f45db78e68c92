import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimView } from './claim.ts';
import { claimIn, town, type Look, type Town } from '#fixtures/town-site';

type Own = Readonly<Record<string, unknown>>;

const view = (own: Own = {}, look: Look = {}, parts: Town = {}) => {
  const context = town({ ...parts, claims: { ...parts.claims, bridge: own } }, look);
  return claimView(context, claimIn(context, 'bridge'));
};
const translated = { translations: { 'bridge.fr': {} } };
const revision = (own: Own) => ({ date: '2026-02-01', kind: 'correction', summary: 'Why.', ...own });

describe('a claim page', () => {
  it('shows who says it, when, where and on what', () => {
    const shown = view({
      ...{ claimant: 'Mayor', made: '2025-05', authors: ['Ann'], topics: ['weather', 'unknown'] },
      appearances: [{ document: 'leaflet', position: 2, quote: 'So it is.' }, { document: 'unknown' }],
    });
    assert.deepEqual(shown.claimant.text, 'Mayor');
    assert.deepEqual(shown.claimants, [{ text: 'Mayor', href: '/claimants/mayor/' }]);
    assert.deepEqual(shown.made, { day: '2025-05', text: 'May 2025', machine: '2025-05' });
    assert.deepEqual(shown.topics, [{ label: 'Weather', href: '/topics/weather/' }]);
    assert.deepEqual(shown.appearances, [
      {
        document: { text: 'The leaflet', href: '/documents/leaflet/' },
        publisher: 'Town hall',
        origin: { facts: [], links: [] },
        place: 'paragraph 2',
      },
    ]);
    assert.deepEqual(view().claimant, { text: 'No identified author' });
    assert.deepEqual(
      view().appearances.map(({ place, words, date, moment }) => [place, words, date, moment]),
      [[undefined, undefined, undefined, undefined]],
    );
  });

  it('says what its verdict means, and which degree it is', () => {
    const { label, definition, degree, scale } = view({ verdict: 'mixed' }).verdict;
    assert.deepEqual(
      [label, definition, degree, scale],
      ['Mixed', 'In part.', '2 on a scale from 1 to 3.', '/verdicts/'],
    );
    assert.equal(view({ verdict: 'open' }).verdict.degree, undefined);
  });

  it('says whose words the claim is in', () => {
    assert.equal(view({ quoted: 'altered' }).wording.label, 'Altered quotation');
    assert.equal(view().wording.label, 'Our wording');
    assert.match(view().wording.hint, /not the words/u);
    assert.match(view({ claim: 'He calls it “old”.' }).wording.hint, /only the words in quotation marks/u);
  });

  for (const [today, overdue, text] of [
    ['2026-05-31', false, 'To be reviewed by 1 June 2026.'],
    ['2026-06-01', false, 'To be reviewed by 1 June 2026.'],
    ['2026-06-02', true, /^This check was to be reviewed by 1 June 2026\. It has not been since/u],
    [undefined, false, 'To be reviewed by 1 June 2026.'],
  ] as const)
    it(`to be reviewed by 2026-06-01 is ${overdue ? '' : 'not '}overdue on ${today ?? 'no known day'}`, () => {
      const { review } = view({ reviewBy: '2026-06-01' }, today === undefined ? {} : { today });
      assert.equal(review?.overdue, overdue);
      if (typeof text === 'string') assert.equal(review?.text, text);
      else assert.match(review?.text ?? '', text);
    });

  it('that nobody wants to review says nothing of it', () => {
    assert.equal(view({}, { today: '2030-01-01' }).review, undefined);
  });

  it('tells its revisions from the newest, with verdicts only where they changed', () => {
    const revisions = [
      revision({ date: '2026-02-01', from: 'true', to: 'mixed', before: 'Old.', after: 'New.' }),
      revision({ date: '2026-03-01', kind: 'clarification', from: 'mixed', to: 'mixed', before: 'Alone.' }),
      revision({ date: '2026-04-01', kind: 'update', from: 'mixed' }),
    ];
    const shown = view({ revisions, verdict: 'mixed' });
    assert.deepEqual(
      shown.revisions.map(({ date, kind, change, words }) => [date.day, kind, change, words?.before.text]),
      [
        ['2026-04-01', 'Update', undefined, undefined],
        ['2026-03-01', 'Clarification', undefined, undefined],
        ['2026-02-01', 'Correction', 'from “True” to “Mixed”', 'Old.'],
      ],
    );
    assert.equal(shown.corrected, 'Corrected on 1 February 2026: from “True” to “Mixed”.');
    assert.equal(shown.updated.day, '2026-04-01');
    assert.equal(shown.revisions[0]?.summary.text, 'Why.');
  });

  it('says when it was corrected last, and nothing when it never was', () => {
    const corrected = (...revisions: readonly Own[]) => view({ revisions }).corrected;
    assert.equal(corrected(revision({}), revision({ date: '2026-03-01' })), 'Corrected on 1 March 2026.');
    assert.equal(corrected(revision({ kind: 'update' })), undefined);
    assert.equal(corrected(), undefined);
  });

  it('tells a revision in the language of the page where it is translated', () => {
    const summaryIn = (revisions: Own) =>
      view(
        { revisions: [revision({})] },
        { language: 'fr' },
        { translations: { 'bridge.fr': { revisions } } },
      ).revisions[0]?.summary;
    assert.deepEqual(summaryIn({ '2026-02-01': 'Pourquoi.' }), { text: 'Pourquoi.' });
    assert.deepEqual(summaryIn({}), { text: 'Why.', language: 'en', direction: 'ltr' });
  });

  it('shows the claimant’s own words beside the claim, those of others where it appears', () => {
    const documents = {
      letter: { title: 'Letter', publisher: 'Mayor', language: 'en' },
      article: { title: 'Article', publisher: 'Gazette', language: 'fr' },
    };
    const own = {
      ...{ claimant: 'Mayor', quoted: 'paraphrased' },
      appearances: [
        { document: 'article', quote: 'Le maire dit « non »' },
        { document: 'letter', quote: 'It will not be', quoted: 'exact' },
        { document: 'leaflet', quote: 'We said no', quoted: 'exact', speaker: 'Council' },
      ],
    };
    for (const language of ['en', 'fr']) {
      const shown = view(own, { language }, { documents, ...translated });
      const elsewhere = shown.appearances.map(({ words }) => words?.quote.text);
      assert.deepEqual(
        shown.heard.map(({ quote }) => quote.text),
        ['“It will not be”'],
      );
      assert.deepEqual(elsewhere, ['«\u00A0Le maire dit “non”\u00A0»', undefined, '“We said no”']);
    }
    const labels = (language: string) => {
      const shown = view(own, { language }, { documents, ...translated });
      return [...shown.heard, ...shown.appearances.flatMap(({ words }) => words ?? [])].map(
        ({ label }) => label,
      );
    };
    assert.deepEqual(labels('en'), [
      'Word for word: Mayor',
      'Paraphrased by Gazette, after Mayor (in French)',
      'Word for word: Council',
    ]);
    assert.deepEqual(labels('fr'), [
      'Mot pour mot\u00A0: Mayor (en anglais)',
      'Paraphrasé par Gazette, d’après Mayor',
      'Mot pour mot\u00A0: Council (en anglais)',
    ]);
  });

  it('quotes the claim where it is in the very words, and does not say them twice', () => {
    const exact = { quoted: 'exact', appearances: [{ document: 'leaflet', quote: 'It is said of bridge' }] };
    const shown = view(exact);
    assert.deepEqual(shown.said, { text: '“It is said of bridge.”', isQuotation: true });
    assert.deepEqual([shown.heard, shown.appearances[0]?.words], [[], undefined]);
    const french = view(exact, { language: 'fr' }, translated);
    assert.equal(french.said.isQuotation, false);
    assert.equal(french.wording.label, 'Notre traduction');
    assert.deepEqual(
      french.heard.map(({ quote }) => quote.text),
      ['“It is said of bridge”'],
    );
  });

  it('is there in the languages it is written in', () => {
    const languages = (parts: Town) => view({}, {}, parts).frame.alternates.map(({ language }) => language);
    assert.deepEqual(languages({}), ['en']);
    assert.deepEqual(languages(translated), ['en', 'fr']);
    assert.throws(() => view({}, { language: 'fr' }), /no words in fr/u);
  });

  it('is cited by its authors, or by who publishes it', () => {
    const cited = (authors: readonly string[]) => view({ authors }).citation;
    const rest = '“About bridge”, Town facts, 10 January 2026. https://facts.example.org/claims/bridge/';
    assert.equal(cited([]), `Test desk, ${rest}`);
    assert.equal(cited(['Ann', 'Bob']), `Ann, Bob, ${rest}`);
  });

  it('leads to where an error is reported and its file is edited', () => {
    const reported = (site: Own, language = 'en') => view({}, { language }, { site, ...translated }).report;
    const repository = 'https://github.com/desk/town';
    assert.deepEqual(reported({}), { ways: [], policy: '/corrections-policy/' });
    const { ways, edit } = reported({ repository });
    assert.match(ways[0]?.href ?? '', /^https:\/\/github\.com\/desk\/town\/issues\/new/u);
    assert.equal(edit, 'https://github.com/desk/town/edit/main/content/claims/bridge.mdx');
    assert.match(reported({ repository }, 'fr').edit ?? '', /bridge\.fr\.mdx$/u);
    const contact = 'https://desk.example.org/write';
    assert.deepEqual(
      reported({ repository, contact }).ways.map(({ href }) => new URL(href).host),
      ['desk.example.org', 'github.com'],
    );
  });

  it('tells of a translation that its original has changed since', () => {
    const stale = (facts?: string) =>
      view(
        { revisions: [revision({})] },
        { language: 'fr' },
        { translations: { 'bridge.fr': facts ? { facts } : {} } },
      ).stale;
    assert.equal(stale('00000000')?.original.href, '/claims/bridge/');
    assert.match(stale('00000000')?.text ?? '', /1er février 2026/u);
    assert.equal(stale(), undefined);
  });
});
