import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimIn, town } from '#fixtures/town-site';
import type { Series } from '#schema/claim';
import { chartText } from './chart.ts';
import { seriesView } from './series.ts';

const jobs: Series = {
  ...{ id: 'jobs', label: 'jobs', claimed: 'letter' },
  values: [
    { id: 'direct', label: 'studios', value: 927000, date: '2017', counts: 'direct jobs', source: 'minutes' },
    { id: 'all', label: 'studios', low: 2500000, high: 2700000, counts: 'jobs supported', source: 'minutes' },
    { id: 'letter', label: 'the letter', value: 2300000, date: '2025-03', counts: 'jobs supported' },
  ],
};

const words = {
  label: 'emplois',
  values: {
    direct: { label: 'les studios', counts: 'emplois directs' },
    letter: { counts: 'emplois soutenus' },
  },
};

describe('a series', () => {
  const view = (own: Partial<Series> = {}, language = 'en') => {
    const context = town(
      {
        claims: { bridge: { series: [{ ...jobs, ...own }] } },
        translations: { 'bridge.fr': { series: { jobs: words } } },
      },
      { language },
    );
    const claim = claimIn(context, 'bridge');
    const said = claim.words[language];
    const [first] = claim.series;
    assert.ok(said && first);
    return seriesView(context, first, said, new Map([['minutes', 3]]));
  };

  it('puts values together that count the same, in the order of the file, and says that the others do not', () => {
    const { groups, apart } = view();
    assert.deepEqual(
      groups.map(({ counts, values }) => [counts?.text, values.map(({ text }) => text)]),
      [
        ['direct jobs', ['927,000']],
        ['jobs supported', ['2,500,000–2,700,000', '2,300,000']],
      ],
    );
    assert.ok(apart);
    const alike = view({ values: jobs.values.map(({ counts: _, ...value }) => value) });
    assert.deepEqual([alike.groups.length, alike.apart], [1, undefined]);
  });

  it('has one scale for all, and the claimed value alone as a ring', () => {
    const values = view().groups.flatMap((group) => group.values);
    assert.deepEqual(
      values.map(({ mark, claimed }) => [mark?.at, mark?.range?.length, claimed]),
      [
        [34.33, undefined, false],
        [undefined, 7.41, false],
        [85.18, undefined, true],
      ],
    );
  });

  it('says value, date and source beside each dot', () => {
    const values = view().groups.flatMap((group) => group.values);
    assert.deepEqual(
      values.map(({ name, label, date, source }) => [name, label?.text, date, source?.number]),
      [
        [undefined, 'studios', '2017', 3],
        [undefined, 'studios', undefined, 3],
        ['Claimed:', 'the letter', 'March 2025', undefined],
      ],
    );
    assert.equal(
      chartText(view()),
      'direct jobs: studios, 2017: 927,000; jobs supported: studios: 2,500,000–2,700,000; Claimed: 2,300,000 (the letter, March 2025).',
    );
  });

  it('has the words of the page’s language, what is counted once for all that count it', () => {
    const { label, groups } = view({}, 'fr');
    assert.deepEqual(label, { text: 'emplois' });
    assert.deepEqual(
      groups.map(({ counts, values }) => [counts, values.map((value) => value.label?.text)]),
      [
        [{ text: 'emplois directs' }, ['les studios']],
        [{ text: 'emplois soutenus' }, ['studios', 'the letter']],
      ],
    );
    assert.equal(groups[1]?.values[1]?.label?.language, 'en');
  });

  it('has numbers beside the dots only where all are short enough for a telephone', () => {
    const ranges = {
      unit: 'people were asked',
      values: [
        { id: 'a', label: 'a', low: 14000000, high: 15000000 },
        { id: 'b', label: 'b', value: 1 },
      ],
    };
    assert.equal(view(ranges).beside, false);
    assert.equal(
      view({ values: ranges.values.map(({ id }) => ({ id, label: id, value: 2300000 })) }).beside,
      true,
    );
  });
});
