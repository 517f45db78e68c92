import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureText, figureView } from './figure.ts';
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
    [100, 100, 'The two are the same.'],
    [149, 100, 'The two are about 32.9% apart.'],
    [150, 100, 'The figure claimed is 1.5 times the figure found.'],
    [400, 100, 'The figure claimed is 4 times the figure found.'],
    [100, 149, 'The two are 49% apart.'],
    [100, 150, 'The figure found is 1.5 times the figure claimed.'],
    [100, 400, 'The figure found is 4 times the figure claimed.'],
    [100, -100, 'The two are 200% apart.'],
    [-100, 50, 'The two are 150% apart.'],
    [0, 5, 'The two are 5 apart.'],
    [12345678, 12349999, 'The two are about 0.035% apart.'],
  ] as const)
    it(`says of ${claimed} claimed and ${found} found: ${says}`, () => {
      assert.equal(view({ claimed, found }).sentence?.text, says);
    });

  it('has bars to one scale, from nought', () => {
    const bars = (claimed: number, found: number) => {
      const shown = view({ claimed, found });
      return [shown.claimed.bar, shown.found.bar].map((bar) => [bar?.start, bar?.length]);
    };
    assert.deepEqual(bars(50, 200), [
      [0, 25],
      [0, 100],
    ]);
    assert.deepEqual(bars(-300, 100), [
      [0, 75],
      [75, 25],
    ]);
    assert.deepEqual(bars(-300, -100), [
      [0, 100],
      [66.67, 33.33],
    ]);
    assert.deepEqual(bars(12345678, 12349999), [
      [0, 99.96],
      [0, 100],
    ]);
    assert.deepEqual(bars(0, 0), [
      [0, 0],
      [0, 0],
    ]);
  });

  describe('whose sides do not count the same', () => {
    const counts = { claimed: 'jobs supported', found: 'direct jobs, 2017' };

    it('has no bars, no ratio, and nothing that was “found”', () => {
      const shown = view({ claimed: 2300000, found: 927000, counts });
      assert.deepEqual(
        [shown.claimed, shown.found, shown.sentence],
        [
          { text: '2,300,000', name: 'Claimed:', label: { text: 'jobs supported' } },
          { text: '927,000', label: { text: 'direct jobs, 2017' } },
          undefined,
        ],
      );
      assert.equal(figureText(shown), 'Claimed: 2,300,000 (jobs supported); direct jobs, 2017: 927,000.');
    });

    it('says what the editor says of them, in the language of the page', () => {
      const comparison = 'They do not count the same.';
      assert.deepEqual(view({ counts, comparison }).sentence, { text: comparison });
      assert.equal(view({ counts, comparison }, 'fr').sentence?.language, 'en');
    });

    it('is taken for such where one side alone says what it counts', () => {
      const shown = view({ found: 50, foundLabel: 'direct jobs' });
      assert.deepEqual(
        [shown.claimed.bar, shown.found.name, shown.sentence],
        [undefined, undefined, undefined],
      );
    });
  });

  it('names both numbers, in the language of the page where that is known', () => {
    const english = view({ found: 50 });
    assert.deepEqual(
      [english.label, english.claimed.name, english.found.name, english.number, english.anchor],
      [{ text: 'jobs' }, 'Claimed', 'Found', 7, 'source-minutes'],
    );
    const french = view({ foundLabel: 'posts' }, 'fr');
    assert.deepEqual(french.label, { text: 'emplois' });
    assert.deepEqual(french.found.label, { text: 'posts', language: 'en', direction: 'ltr' });
    assert.deepEqual(view({ foundLabel: 'posts' }).found.label, { text: 'posts' });
  });

  it('has its unit before it or behind it, as the language does', () => {
    const text = (unit: string, language?: string) =>
      view({ unit, claimed: 12 }, language).claimed.text.replaceAll(/\s/gu, ' ');
    assert.equal(text('$'), '$12');
    assert.equal(text('$', 'fr'), '12 $');
    assert.equal(text('days'), '12 days');
    assert.equal(view({}).claimed.text, '100');
    assert.match(view({ tolerance: '5%', found: 101 }, 'fr').sentence?.text ?? '', /5\s%/u);
  });
});
