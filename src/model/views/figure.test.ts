import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agrees, figureView } from './figure.ts';
import { claimIn, town } from '#fixtures/town-site';

const figure = { id: 'jobs', label: 'jobs', claimed: 100, found: 100, source: 'minutes', tolerance: '0%' };

describe('two numbers', () => {
  for (const [claimed, found, tolerance, expected] of [
    [100, 100, '0%', true],
    [100, 101, '0%', false],
    [100, 105, '5%', true],
    [100, 106, '5%', false],
    [100, 95, '5%', true],
    [100, 94, '5%', false],
    [-100, -105, '5%', true],
    [0.3, 0.1 + 0.2, '0%', true],
    [0, 0, '0%', true],
    [0, 1, '10%', false],
  ] as const)
    it(`${claimed} and ${found} ${expected ? 'agree' : 'do not agree'} within ${tolerance}`, () => {
      assert.equal(agrees({ claimed, found, tolerance }), expected);
    });
});

describe('a figure', () => {
  const view = (own: Partial<typeof figure> & { unit?: string; foundLabel?: string }, language = 'en') => {
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
    [100, 100, 'The two agree, within 0%'],
    [149, 100, '32.9% apart'],
    [150, 100, 'The figure claimed is 1.5 times the figure found'],
    [400, 100, 'The figure claimed is 4 times the figure found'],
    [100, 149, '49% apart'],
    [100, 150, 'The figure found is 1.5 times the figure claimed'],
    [100, 400, 'The figure found is 4 times the figure claimed'],
    [100, -100, '200% apart'],
    [-100, 50, '150% apart'],
  ] as const)
    it(`says of ${claimed} claimed and ${found} found: ${says}`, () => {
      assert.equal(view({ claimed, found }).verdict, says);
    });

  it('has bars to one scale, the longer of them full', () => {
    const bars = (claimed: number, found: number) => {
      const shown = view({ claimed, found });
      return [shown.claimed.share, shown.found.share];
    };
    assert.deepEqual(bars(50, 200), [25, 100]);
    assert.deepEqual(bars(-300, 100), [100, 33.3]);
    assert.deepEqual(bars(0, 0), [0, 0]);
  });

  it('names both numbers, in the language of the page where that is known', () => {
    const english = view({ found: 50 });
    assert.deepEqual(
      [english.label, english.claimed.label, english.found.label, english.number, english.anchor],
      [{ text: 'jobs' }, { text: 'Claimed' }, { text: 'Found' }, 7, 'source-minutes'],
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
    assert.match(view({ tolerance: '5%' }, 'fr').verdict, /5\s%/u);
  });
});
