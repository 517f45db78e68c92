import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contributeView } from './contribute.ts';
import { movedView } from './moved.ts';
import { editorialView, notFoundView } from './single.ts';
import { town } from '#fixtures/town-site';

describe('pages there is one of', () => {
  const page = (name: 'about' | 'methodology' | 'corrections-policy') =>
    editorialView(
      town({ claims: { a: { verdict: 'mixed' }, b: { verdict: 'mixed', published: '2026-02-01' } } }),
      {
        ...{ name, title: 'Title', description: 'About it.', updated: '2026-01-01', languages: ['en'] },
      },
    );

  it('show the scale with its newest example on the method, the figures on “about”, data on both', () => {
    const shown = (['about', 'methodology', 'corrections-policy'] as const).map((name) => {
      const { scale, shares, figures, data, frame } = page(name);
      const current = frame.navigation.some((link) => link.current);
      return [scale.length, shares?.rows.length, figures.length > 0, data, frame.updated?.day, current];
    });
    assert.deepEqual(shown, [
      [0, undefined, true, '/about.json', '2026-02-01', false],
      [4, 4, false, '/methodology.json', '2026-02-01', true],
      [0, undefined, false, undefined, '2026-01-01', false],
    ]);
    assert.deepEqual(
      page('methodology').scale.map(({ example }) => example?.id),
      [undefined, 'b', undefined, undefined],
    );
  });

  it('speak all languages where nothing is', () => {
    const contexts = ['en', 'fr'].map((language) => town({}, { language }));
    assert.deepEqual(
      notFoundView(contexts).sections.map(({ language, home, all }) => [language, home.href, all.href]),
      [
        ['en', '/', '/claims/'],
        ['fr', '/fr/', '/fr/claims/'],
      ],
    );
    assert.throws(() => notFoundView([]), /at least one language/u);
  });

  it('lead on from a former address; that of a claim, or of a document with claims, describes its card', () => {
    const moved = movedView(town(), 'claims', 'bridge');
    assert.equal(moved.canonical, 'https://facts.example.org/claims/bridge/');
    assert.match(moved.description ?? '', /\/claims\/bridge\/oembed\.json/u);
    assert.equal(movedView(town(), 'documents', 'leaflet').description, undefined);
    const read = movedView(town({ claims: { bridge: {} } }), 'documents', 'leaflet');
    assert.match(read.description ?? '', /\/documents\/leaflet\/oembed\.json/u);
  });

  it('offer the verdicts that are still used, and say in which language claims are written', () => {
    const verdicts = [
      { id: 'true', label: 'True', definition: 'So.', value: 1, glyph: 'full' },
      { id: 'odd', label: 'Odd', definition: 'So.', glyph: 'unknown', retired: { date: '2026-01-31' } },
    ];
    const words = { title: 'New claim', description: 'Write.' };
    const form = (language: string, site = {}) => contributeView(town({ site }, { language }), words);
    const own = form('en', { verdicts, repository: 'https://github.com/desk/town' });
    assert.deepEqual(own.verdicts, [{ value: 'true', label: 'True' }]);
    assert.equal(own.repository?.forge, 'github');
    assert.deepEqual(
      [own.claimLanguage, form('fr').claimLanguage, form('fr').repository],
      [undefined, 'anglais', undefined],
    );
  });
});
