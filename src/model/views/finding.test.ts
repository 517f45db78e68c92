import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Look, town, type Town } from '#fixtures/town-site';
import { findingOf } from './finding.ts';

const leaflet = { title: 'The leaflet', publisher: 'Town hall', language: 'en' };

function finding(parts: Town, look: Look = {}) {
  const context = town(parts, look);
  const node = context.graph.documents.get('leaflet');
  assert.ok(node);
  return findingOf(context, node);
}
const withFinding = (value: unknown) => ({ documents: { leaflet: { ...leaflet, finding: value } } });
const rated = (...verdicts: readonly string[]) =>
  Object.fromEntries(verdicts.map((verdict, index) => [`c${index}`, { verdict }]));

describe('the finding of a document', () => {
  it('is the editor’s sentence, with links to claims in the tone of their verdict', () => {
    const claims = { bridge: { verdict: 'false' }, river: { aliases: ['stream'] } };
    const found = finding({ claims, ...withFinding('Right, but [[bridge|the bridge]] and [[stream]].') });
    assert.deepEqual(
      found?.parts.map(({ text, href, verdict, claim }) => [text, href, verdict?.tone, claim]),
      [
        ['Right, but ', undefined, undefined, undefined],
        ['the bridge', '/claims/bridge/', 'worst', 'bridge'],
        [' and ', undefined, undefined, undefined],
        ['About river', '/claims/river/', 'best', 'river'],
        ['.', undefined, undefined, undefined],
      ],
    );
    assert.equal(found?.text, 'Right, but the bridge and About river.');
    assert.equal(found?.language, undefined);
  });

  it('is told in the language of the page, and says so where it is in another', () => {
    const both = withFinding({ en: 'Right.', fr: 'Juste : vraiment.' });
    assert.equal(finding(both, { language: 'fr' })?.text, 'Juste\u00A0: vraiment.');
    const other = finding(withFinding({ en: 'Right.' }), { language: 'fr' });
    assert.deepEqual([other?.text, other?.language], ['Right.', 'en']);
  });

  for (const [verdicts, english, french] of [
    [
      ['true'],
      'The one claim checked here is rated “True”.',
      'La seule affirmation vérifiée ici est jugée «\u00A0Vrai\u00A0».',
    ],
    [
      ['false', 'false'],
      'Both claims checked here are rated “False”.',
      'Les 2 affirmations vérifiées ici sont jugées «\u00A0Faux\u00A0».',
    ],
    [
      ['true', 'true', 'true'],
      'All 3 claims checked here are rated “True”.',
      'Les 3 affirmations vérifiées ici sont jugées «\u00A0Vrai\u00A0».',
    ],
    [
      ['true', 'false', 'mixed'],
      'Of the 3 claims checked here, 1 is rated “True”, 1 “Mixed” and 1 “False”.',
      'Sur les 3 affirmations vérifiées ici, 1 est jugée «\u00A0Vrai\u00A0», 1 «\u00A0Mitigé\u00A0» et 1 «\u00A0Faux\u00A0».',
    ],
    [
      ['true', 'false', 'false'],
      'Of the 3 claims checked here, 2 are rated “False” and 1 “True”.',
      'Sur les 3 affirmations vérifiées ici, 2 sont jugées «\u00A0Faux\u00A0» et 1 «\u00A0Vrai\u00A0».',
    ],
  ] as const)
    it(`counts what was found where the editor says nothing: ${verdicts.join(', ')}`, () => {
      const claims = rated(...verdicts);
      assert.equal(finding({ claims })?.text, english);
      assert.equal(finding({ claims }, { language: 'fr' })?.text, french);
    });

  it('is absent where nothing is checked and nothing said', () => {
    assert.equal(finding({}), undefined);
    assert.equal(finding(withFinding('Not checked yet.'))?.text, 'Not checked yet.');
  });
});
