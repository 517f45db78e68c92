import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { town } from '#fixtures/town-site';
import { movedView } from './views/moved.ts';

/** Of each claimant, the name and the address it had before. */
function formerOf(claimants: readonly string[], entities = {}): (string | undefined)[][] {
  const claims = Object.fromEntries(claimants.map((claimant, index) => [`c${index}`, { claimant }]));
  const { graph } = town({ claims, entities });
  const found = new Map([...graph.entities.values()].map(({ name, formerId }) => [String(name), formerId]));
  return claimants.map((name) => [name, found.get(name)]);
}

describe('the address that a claimant had before names got a mark', () => {
  it('leads to the page of accented or hyphenated names', () => {
    assert.deepEqual(formerOf(['Élus d’ici', 'Saint-Ouen']), [
      ['Élus d’ici', 'elus-d-ici'],
      ['Saint-Ouen', 'saint-ouen'],
    ]);
  });

  it('is nobody’s when two had it, when another has it, or when letters were lost in it', () => {
    assert.deepEqual(formerOf(['Élus', 'Elüs']), [
      ['Élus', undefined],
      ['Elüs', undefined],
    ]);
    assert.deepEqual(formerOf(['Élus', 'Elus']), [
      ['Élus', undefined],
      ['Elus', undefined],
    ]);
    // Both stood at /claimants/ong/.
    assert.deepEqual(formerOf(['Ông', 'Đông']), [
      ['Ông', undefined],
      ['Đông', undefined],
    ]);
    for (const name of ['第1放送', 'Đông', 'Партия 5', 'embed'])
      assert.deepEqual(formerOf([name]), [[name, undefined]]);
  });

  it('is that of the file where there is one', () => {
    assert.deepEqual(formerOf(['Élus'], { council: { name: 'Élus', kind: 'group' } }), [['Élus', undefined]]);
  });

  it('says where its claimant is now, and how to embed them', () => {
    const context = town({ claims: { bridge: { claimant: 'Élus d’ici' } } });
    const [entity] = context.graph.entities.values();
    const { href, description } = movedView(context, 'claimants', entity?.id ?? '');
    assert.equal(href, `/claimants/${entity?.id}/`);
    assert.ok(description?.includes(`/claimants/${entity?.id}/oembed.json`));
  });
});
