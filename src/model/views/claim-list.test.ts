import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allClaimsViews, topicViews, verdictViews } from './claim-list.ts';
import { manyClaims, town, type Town } from '#fixtures/town-site';

const titlesOf = (views: readonly { readonly cards: readonly { readonly id: string }[] }[]) =>
  views.map(({ cards }) => cards.map(({ id }) => id));

describe('the list of all claims', () => {
  for (const [count, pages] of [
    [0, [0]],
    [1, [1]],
    [100, [100]],
    [101, [100, 1]],
  ] as const)
    it(`of ${count} has pages of ${pages.join(' and ')}, and each says how many there are`, () => {
      const views = allClaimsViews(town({ claims: manyClaims(count) }));
      assert.deepEqual(
        views.map(({ cards }) => cards.length),
        pages,
      );
      for (const view of views) assert.equal(view.count, count === 1 ? '1 claim' : `${count} claims`);
    });

  it('leads from page to page, and tells them apart by title and address', () => {
    const views = allClaimsViews(town({ claims: manyClaims(101) }));
    assert.deepEqual(
      views.map(({ frame, pager }) => [frame.title, frame.canonical, pager?.previous, pager?.next]),
      [
        ['All claims · Town facts', 'https://facts.example.org/claims/', undefined, '/claims/page-2/'],
        [
          'All claims, Page 2 of 2 · Town facts',
          'https://facts.example.org/claims/page-2/',
          '/claims/',
          undefined,
        ],
      ],
    );
  });

  it('begins with the newest; those of one day stand in the order of their ids', () => {
    const claims = {
      b: { published: '2026-01-10' },
      a: { published: '2026-01-10' },
      old: { published: '2025-01-10' },
      new: { published: '2026-02-10' },
    };
    assert.deepEqual(titlesOf(allClaimsViews(town({ claims }))), [['new', 'a', 'b', 'old']]);
  });

  it('was changed when its last changed claim was', () => {
    const revisions = [{ date: '2026-03-01', kind: 'update', summary: 'New.' }];
    const [view] = allClaimsViews(town({ claims: { a: { revisions }, b: { published: '2026-02-01' } } }));
    assert.equal(view?.frame.updated?.day, '2026-03-01');
  });

  it('shows a draft in the live site only', () => {
    const claims = { done: {}, begun: { status: 'draft' } };
    assert.deepEqual(titlesOf(allClaimsViews(town({ claims }))), [['done']]);
    const [view] = allClaimsViews(town({ claims }, { drafts: true }));
    assert.deepEqual(
      view?.cards.map(({ id, draft }) => [id, draft]),
      [
        ['begun', true],
        ['done', false],
      ],
    );
  });

  it('shows what is not translated in the default language, and leads there', () => {
    const [view] = allClaimsViews(
      town({ claims: { a: {}, b: {} }, translations: { 'a.fr': {} } }, { language: 'fr' }),
    );
    assert.deepEqual(
      view?.cards.map(({ href, title: { text, language } }) => [href, text, language]),
      [
        ['/fr/claims/a/', 'Sur a.fr', undefined],
        ['/claims/b/', 'About b', 'en'],
      ],
    );
  });
});

describe('the ways to choose among the claims', () => {
  const facetsOf = (parts: Town) =>
    allClaimsViews(town(parts))[0]?.facets.map(({ label, options }) => [
      label,
      options.map((option) => `${option.label} ${option.count}`),
    ]);

  it('are none without claims', () => {
    assert.deepEqual(facetsOf({}), []);
  });

  it('are verdicts in the order of the scale, claimants with the most claims first, topics as the site has them', () => {
    const claims = {
      a: { verdict: 'false', claimant: 'Baker', topics: ['weather'] },
      b: { verdict: 'true', claimant: 'Mayor', topics: ['history', 'weather'] },
      c: { verdict: 'false', claimant: 'Mayor' },
    };
    assert.deepEqual(facetsOf({ claims }), [
      ['By verdict', ['True 1', 'False 2']],
      ['By claimant', ['Mayor 2', 'Baker 1']],
      ['By topic', ['History 1', 'Weather 2']],
    ]);
  });

  it('name twelve claimants and twelve topics at most, and no claimant without a claim', () => {
    const topics = Array.from({ length: 13 }, (_, index) => ({ id: `t${index}`, label: `Topic ${index}` }));
    const claims = manyClaims(13, (index) => ({ claimant: `Person ${index}`, topics: [`t${index}`] }));
    const entities = { archive: { name: 'Archive', kind: 'organization' } };
    const facets = facetsOf({ claims, entities, site: { topics } });
    assert.deepEqual(
      facets?.map(([, options]) => options?.length),
      [1, 12, 12],
    );
    assert.ok(!JSON.stringify(facets).includes('Archive'));
  });
});

describe('the pages of one verdict or topic', () => {
  const context = town({
    claims: {
      a: { verdict: 'false', claimant: 'Archive', topics: ['history'] },
      b: { claimant: 'Mayor', topics: ['history'], published: '2026-02-01' },
    },
    site: {
      topics: [
        { id: 'history', label: 'History', description: 'What was.' },
        { id: 'weather', label: 'Weather' },
      ],
    },
  });

  it('hold its claims, the newest first', () => {
    assert.deepEqual(titlesOf(topicViews(context, 'history')), [['b', 'a']]);
    assert.deepEqual(titlesOf(verdictViews(context, 'false')), [['a']]);
    assert.deepEqual(titlesOf(topicViews(context, 'weather')), [[]]);
  });

  it('are none of what is not there', () => {
    assert.deepEqual(verdictViews(context, 'nothing'), []);
    assert.deepEqual(topicViews(context, 'nothing'), []);
  });

  it('say what a topic and a verdict are, and that a verdict is not used any more', () => {
    const describe = (id: string) => topicViews(context, id)[0];
    assert.equal(describe('history')?.intro?.text, 'What was.');
    assert.equal(describe('history')?.frame.description, 'What was.');
    assert.equal(describe('weather')?.intro, undefined);
    assert.equal(describe('weather')?.frame.description, 'The claims checked on the topic “Weather”.');
    const verdicts = [
      { id: 'true', label: 'True', definition: 'So.', value: 1, glyph: 'full' },
      {
        ...{ id: 'odd', label: 'Odd', definition: 'Strange.', glyph: 'unknown' },
        retired: { date: '2026-01-31', replacedBy: 'true' },
      },
    ];
    const retired = town({ site: { verdicts } });
    assert.equal(
      verdictViews(retired, 'odd')[0]?.notice,
      'This verdict has not been used since 31 January 2026.',
    );
    assert.equal(verdictViews(retired, 'true')[0]?.notice, undefined);
  });
});
