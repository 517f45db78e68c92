import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createContexts, localPhrase, phrase, quotation } from './context.ts';
import { buildFrame } from './frame.ts';
import { shorten } from './shorten.ts';
import { editorialChange, latestChange, tallyOf } from './tally.ts';
import { claimIn, manyClaims, town } from '#fixtures/town-site';
import { degreeOf, highestValue, verdictMark } from './verdict-mark.ts';

const context = town();
const input = {
  title: 'Here',
  description: 'What is here.',
  pathIn: (language: string) => `/${language}/here/`,
};

describe('words', () => {
  it('say which language they are in when it is not that of the page', () => {
    assert.deepEqual(phrase(context, 'one', 'en'), { text: 'one' });
    assert.deepEqual(phrase(context, 'un', 'fr'), { text: 'un', language: 'fr', direction: 'ltr' });
    assert.deepEqual(quotation(context, 'one', 'en'), { text: 'one' });
    assert.deepEqual(quotation(context, 'one', undefined), { text: 'one' });
    assert.deepEqual(quotation(context, 'قال', 'ar'), { text: 'قال', language: 'ar', direction: 'rtl' });
    assert.deepEqual(localPhrase(context, { fr: 'un', en: 'one' }), { text: 'one' });
    assert.deepEqual(localPhrase(context, { fr: 'un' }), { text: 'un', language: 'fr', direction: 'ltr' });
  });

  for (const [text, longest, expected] of [
    ['', 5, ''],
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
    ['abc def', 5, 'abc…'],
    ['ab cdefgh', 6, 'ab cd…'],
    ['abc defghi', 6, 'abc d…'],
    ['abcd efghi', 6, 'abcd…'],
  ] as const)
    it(`“${text}” in ${longest} characters is “${expected}”`, () => {
      assert.equal(shorten(text, longest), expected);
    });
});

describe('the contexts of a site', () => {
  it('are one for each language, the default first, all on one day', () => {
    const told = createContexts(context.graph, context.place, '2026-06-01').map(({ language, today }) => [
      language,
      today,
    ]);
    assert.deepEqual(told, [
      ['en', '2026-06-01'],
      ['fr', '2026-06-01'],
    ]);
  });
});

describe('the frame of a page', () => {
  const frame = (own: Partial<Parameters<typeof buildFrame>[1]> = {}, site = context) =>
    buildFrame(site, { ...input, breadcrumbs: [], ...own });

  it('names the page and the site, the front page the site alone', () => {
    assert.equal(frame().title, 'Here · Town facts');
    assert.equal(frame({ title: 'Town facts' }).title, 'Town facts');
  });

  it('leads to the page in the languages it is there in', () => {
    assert.deepEqual(
      frame().alternates.map(({ language, path }) => [language, path]),
      [
        ['en', '/en/here/'],
        ['fr', '/fr/here/'],
      ],
    );
    const french = frame({ languages: ['fr'] });
    assert.deepEqual(
      french.alternates.map(({ language }) => language),
      ['fr'],
    );
    assert.equal(french.fallback, 'https://facts.example.org/fr/here/');
    assert.equal(frame({ languages: [] }).fallback, 'https://facts.example.org/en/here/');
  });

  it('begins the way to the page at home, where there is a way', () => {
    assert.deepEqual(frame().breadcrumbs, []);
    assert.deepEqual(frame({ breadcrumbs: [{ label: 'Here' }] }).breadcrumbs, [
      { label: 'Home', href: '/' },
      { label: 'Here' },
    ]);
  });

  it('marks the section that the page is in', () => {
    const current = (section?: 'claims' | 'search') => {
      const made = frame(section === undefined ? {} : { section });
      return [...made.navigation, made.search].filter((link) => link.current).map(({ label }) => label);
    };
    assert.deepEqual(current('claims'), ['Claims']);
    assert.deepEqual(current('search'), ['Search']);
    assert.deepEqual(current(), []);
  });

  it('leads to the document of the site, if it has one that is there', () => {
    const labels = (document?: string) =>
      frame({}, town(document === undefined ? {} : { site: { document } })).navigation.map(
        ({ label }) => label,
      );
    assert.deepEqual(labels('leaflet'), [
      'Claims',
      'The document',
      'Who speaks',
      'Sources',
      'Timeline',
      'Methodology',
    ]);
    assert.deepEqual(labels('nothing'), ['Claims', 'Who speaks', 'Sources', 'Timeline', 'Methodology']);
    assert.deepEqual(labels(), ['Claims', 'Who speaks', 'Sources', 'Timeline', 'Methodology']);
  });

  it('has the day of the page, else the last day of the site, else none', () => {
    const claims = {
      a: { published: '2026-01-01' },
      b: { published: '2026-03-01' },
      c: { published: '2026-02-01' },
    };
    assert.equal(frame({ updated: '2026-02-02' }, town({ claims })).updated?.day, '2026-02-02');
    assert.equal(frame({}, town({ claims })).updated?.day, '2026-03-01');
    assert.equal(frame().updated, undefined);
  });

  it('tells what the site tells of itself', () => {
    const full = town({
      site: {
        repository: 'https://code.example.org/town',
        publisher: { name: 'Desk', url: 'https://desk.example.org/', description: 'We check.' },
      },
    });
    const { repository, publisher } = frame({}, full).footer;
    assert.deepEqual(
      [repository, publisher],
      [
        'https://code.example.org/town',
        { name: 'Desk', href: 'https://desk.example.org/', description: 'We check.' },
      ],
    );
    assert.deepEqual(
      [frame().footer.repository, frame().footer.publisher],
      [undefined, { name: 'Test desk' }],
    );
  });
});

describe('the verdicts of claims', () => {
  const verdicts = [5, 4, 3, 2, 1].map((value) => ({
    ...{ id: `v${value}`, label: `Degree ${value}`, definition: 'So.', value, glyph: 'full' },
  }));
  const others = ['misleading', 'unknown'].map((glyph) => ({
    id: glyph,
    label: glyph,
    definition: 'So.',
    glyph,
  }));
  const scale = town({ site: { verdicts: [...verdicts, ...others] } });

  it('have a colour by their place on the scale', () => {
    const tones = [...scale.graph.verdicts.keys(), 'none'].map((id) => verdictMark(scale, id).tone);
    assert.deepEqual(tones, ['best', 'good', 'middle', 'poor', 'worst', 'caution', 'plain', 'plain']);
    assert.equal(verdictMark(scale, 'none').label, 'none');
  });

  it('have a colour on a scale of nine and of one, too', () => {
    const tonesOf = (values: readonly number[]) => {
      const own = values.map((value) => ({ ...verdicts[0], id: `v${value}`, value }));
      const site = town({ site: { verdicts: own } });
      return own.map(({ id }) => verdictMark(site, id).tone);
    };
    assert.deepEqual(tonesOf([9, 8, 7, 6, 5, 4, 3, 2, 1]), [
      ...['best', 'good', 'good', 'middle', 'middle', 'poor', 'poor', 'worst', 'worst'],
    ]);
    assert.deepEqual(tonesOf([3]), ['best']);
  });

  it('stand between the worst and the best value', () => {
    assert.deepEqual(
      ['v5', 'v4', 'v1', 'unknown', 'none'].map((id) => degreeOf(scale.graph, id)),
      [1, 0.75, 0, undefined, undefined],
    );
    assert.equal(highestValue(scale.graph), 5);
    assert.equal(highestValue(town({ site: { verdicts: others } }).graph), 1);
  });

  it('are counted in the order of the scale, those nobody has left out', () => {
    const site = town({ claims: manyClaims(3, (index) => ({ verdict: ['false', 'true', 'false'][index] })) });
    assert.deepEqual(
      tallyOf(site, [...site.graph.claims.values()]).map(({ verdict, count }) => [verdict.id, count]),
      [
        ['true', 1],
        ['false', 2],
      ],
    );
    assert.deepEqual(tallyOf(site, []), []);
  });
});

describe('the day of the last change', () => {
  it('is that of the claim changed last', () => {
    const site = town({ claims: { a: { published: '2026-02-01' }, b: { published: '2026-01-01' } } });
    assert.equal(latestChange([claimIn(site, 'a'), claimIn(site, 'b')]), '2026-02-01');
    assert.equal(latestChange([]), undefined);
  });

  for (const [name, latest, expected] of [
    ['about', '2026-02-01', '2026-02-01'],
    ['methodology', '2026-02-01', '2026-02-01'],
    ['corrections-policy', '2026-02-01', '2026-01-01'],
    ['about', '2025-02-01', '2026-01-01'],
    ['about', undefined, '2026-01-01'],
  ] as const)
    it(`of “${name}” written on 2026-01-01 with a last claim of ${latest} is ${expected}`, () => {
      assert.equal(editorialChange({ name, updated: '2026-01-01' }, latest), expected);
    });
});
