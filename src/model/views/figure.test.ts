import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chartText, type ChartView } from './chart.ts';
import { figureView } from './figure.ts';
import { claimIn, town } from '#fixtures/town-site';
import type { Claim } from '#schema/claim';

const figure = { id: 'jobs', label: 'jobs', claimed: 100, found: 100, source: 'minutes', tolerance: '0%' };

describe('a figure', () => {
  const view = (own: Partial<Claim['figures'][number]>, language = 'en') => {
    const context = town(
      {
        claims: { bridge: { figures: [{ ...figure, ...own }] } },
        translations: { 'bridge.fr': { figures: { jobs: { label: 'emplois' } } } },
      },
      { language },
    );
    const claim = claimIn(context, 'bridge');
    const words = claim.words[language];
    const [first] = claim.figures;
    assert.ok(words && first);
    return figureView(context, first, words, 7);
  };

  for (const [claimed, found, says] of [
    [100, 100, 'The two figures are the same.'],
    [149, 100, 'The two figures are about 32.9% apart.'],
    [150, 100, 'The figure claimed is 1.5 times the figure found.'],
    [400, 100, 'The figure claimed is 4 times the figure found.'],
    [100, 149, 'The two figures are 49% apart.'],
    [100, 150, 'The figure found is 1.5 times the figure claimed.'],
    [100, 400, 'The figure found is 4 times the figure claimed.'],
    [100, -100, 'The two figures are 200% apart.'],
    [-100, 50, 'The two figures are 150% apart.'],
    [0, 5, 'The two figures are 5 apart.'],
    [12345678, 12349999, 'The two figures are about 0.035% apart.'],
  ] as const)
    it(`says of ${claimed} claimed and ${found} found: ${says}`, () => {
      assert.equal(view({ claimed, found }).sentence?.text, says);
    });

  const values = ({ groups }: ChartView) => groups.flatMap((group) => group.values);
  const stems = (claimed: number, found: number) =>
    values(view({ claimed, found })).map(({ mark }) => [mark?.stem.start, mark?.stem.length]);

  it('has marks to one scale, from nought', () => {
    assert.deepEqual(stems(50, 200), [
      [0, 25],
      [0, 100],
    ]);
    assert.deepEqual(stems(-300, 100), [
      [0, 75],
      [75, 25],
    ]);
    assert.deepEqual(stems(-300, -100), [
      [0, 100],
      [66.66, 33.34],
    ]);
    assert.deepEqual(stems(12345678, 12349999), [
      [0, 99.96],
      [0, 100],
    ]);
    assert.deepEqual(stems(0, 0), [
      [0, 0],
      [0, 0],
    ]);
  });

  describe('whose sides do not count the same', () => {
    const counts = { claimed: 'jobs supported', found: 'direct jobs, 2017' };

    it('has no marks, no ratio, and nothing that was “found”', () => {
      const shown = view({ claimed: 2300000, found: 927000, counts });
      assert.deepEqual(
        [values(shown), shown.sentence, shown.ticks],
        [
          [
            { text: '2,300,000', claimed: true, name: 'Claimed:', label: { text: 'jobs supported' } },
            {
              text: '927,000',
              claimed: false,
              source: { number: 7, anchor: 'source-minutes' },
              label: { text: 'direct jobs, 2017' },
            },
          ],
          undefined,
          [],
        ],
      );
      assert.equal(chartText(shown), 'Claimed: 2,300,000 (jobs supported); direct jobs, 2017: 927,000.');
    });

    it('says what the editor says of them, in the language of the page', () => {
      const comparison = 'They do not count the same.';
      assert.deepEqual(view({ counts, comparison }).sentence, { text: comparison });
      assert.equal(view({ counts, comparison }, 'fr').sentence?.language, 'en');
    });

    it('is taken for such where one side alone says what it counts', () => {
      const shown = view({ found: 50, foundLabel: 'direct jobs' });
      const [claimed, found] = values(shown);
      assert.deepEqual([claimed?.mark, found?.name, shown.sentence], [undefined, undefined, undefined]);
    });
  });

  it('names both numbers, in the language of the page where that is known', () => {
    const english = view({ found: 50 });
    const [claimed, found] = values(english);
    assert.deepEqual(
      [english.label, claimed?.name, claimed?.claimed, found?.name, found?.source],
      [{ text: 'jobs' }, 'Claimed', true, 'Found', { number: 7, anchor: 'source-minutes' }],
    );
    const french = view({ foundLabel: 'posts' }, 'fr');
    assert.deepEqual(french.label, { text: 'emplois' });
    assert.deepEqual(values(french)[1]?.label, { text: 'posts', language: 'en', direction: 'ltr' });
    assert.deepEqual(values(view({ foundLabel: 'posts' }))[1]?.label, { text: 'posts' });
  });

  it('has its unit before it or behind it, as the language does', () => {
    const text = (unit: string, language?: string) =>
      values(view({ unit, claimed: 12 }, language))[0]?.text.replaceAll(/\s/gu, ' ');
    assert.equal(text('$'), '$12');
    assert.equal(text('$', 'fr'), '12 $');
    assert.equal(text('days'), '12 days');
    assert.equal(values(view({}))[0]?.text, '100');
    assert.match(view({ tolerance: '5%', found: 101 }, 'fr').sentence?.text ?? '', /5\s%/u);
  });
});
