import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { town } from '#fixtures/town-site';
import { chosenSources, filterLabel, filterPath, sourceFacets, sourceFilters } from './source-filters.ts';
import { sourcesViews } from './sources.ts';

const source = (id: string, own: object) => ({ id, title: id, publisher: 'Press', role: 'context', ...own });
const context = town({
  claims: {
    a: {
      sources: [
        source('law', { kind: 'primary', consulted: 'original', published: '2025-03-01' }),
        source('copied', { kind: 'primary', consulted: 'copy', published: '2024' }),
        source('story', {
          kind: 'secondary',
          consulted: 'copy',
          publisher: 'Other',
          published: '2024-12/2025-01',
        }),
        source('bare', {}),
      ],
    },
  },
});
const facets = (...[filter]: [Parameters<typeof sourceFacets>[1]]) =>
  sourceFacets(context, filter).map(
    ({ label, options }) =>
      `${label}: ${options.map((one) => `${one.label} ${one.count}${one.current ? '*' : ''}`).join(', ')}`,
  );

describe('the lists of sources', () => {
  it('are those that leave something, each with an address of its own', () => {
    assert.deepEqual(
      sourceFilters(context.graph).map((filter) => [
        filterPath(context, 'en', filter),
        chosenSources(context.graph, filter)
          .map(({ id }) => id)
          .join(),
      ]),
      [
        ['/sources/by/rank/primary/', 'copied,law'],
        ['/sources/by/rank/secondary/', 'story'],
        ['/sources/by/read/original/', 'law'],
        ['/sources/by/read/copy/', 'copied,story'],
        ['/sources/by/rank/primary/read/original/', 'law'],
        ['/sources/by/rank/primary/read/copy/', 'copied'],
        ['/sources/by/rank/secondary/read/copy/', 'story'],
        ['/sources/by/year/2025/', 'law,story'],
        ['/sources/by/year/2024/', 'copied'],
        ['/sources/by/year/undated/', 'bare'],
      ],
    );
  });

  it('lead to each other, and say how many each has', () => {
    assert.deepEqual(facets({}), [
      'Kind: all 4*, primary source 2, secondary source 1',
      'What was read: all 4*, original read 1, copy read 2',
      'Year: all 4*, 2025 2, 2024 1, no date visible 1',
    ]);
    assert.deepEqual(facets({ read: 'copy' }).slice(0, 2), [
      'Kind: all 2*, primary source 1, secondary source 1',
      'What was read: all 4, original read 1, copy read 2*',
    ]);
    assert.deepEqual(facets({ year: '2024' }).slice(0, 1), [
      'Kind: all 4, primary source 2, secondary source 1',
    ]);
  });

  it('say what they are in their titles and on the way to them, and hold no other source', () => {
    const [view] = sourcesViews(context, { rank: 'primary', read: 'copy' });
    assert.equal(view?.frame.title, 'Sources: primary source, copy read · Town facts');
    assert.deepEqual(view?.frame.breadcrumbs.at(-1), { label: 'primary source, copy read' });
    assert.deepEqual(
      [view?.count, view?.publishers.flatMap(({ sources }) => sources.length)],
      ['1 source', [1]],
    );
    assert.equal(filterLabel(context, {}), '');
  });

  it('tell twelve years, and what is before them together', () => {
    const sources = Array.from({ length: 15 }, (_, index) =>
      source(`s${index}`, { published: `${1990 + index}` }),
    );
    const long = town({ claims: { a: { sources } } });
    const years = sourceFilters(long.graph).flatMap(({ year }) => year ?? []);
    assert.deepEqual([years.length, years[0], years.at(-1)], [13, '2004', 'earlier']);
    assert.equal(chosenSources(long.graph, { year: 'earlier' }).length, 3);
  });

  it('are not there where nothing is known to choose by', () => {
    assert.deepEqual(sourceFacets(town(), {}), []);
  });
});
