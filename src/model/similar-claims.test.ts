import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ClaimText, nearDuplicate, pieceCounts, similarClaims } from './similar-claims.ts';

const candidates: readonly ClaimText[] = [
  { id: 'opened', language: 'en', text: 'The town bridge was opened in 1932.' },
  { id: 'opened', language: 'fr', text: 'Le pont de la ville a été ouvert en 1932.' },
  { id: 'cars', language: 'en', text: '2,300,000 cars cross the town bridge each year.' },
  { id: 'grey', language: 'en', text: 'It was never painted in any other colour than grey.' },
  { id: 'bridge', language: 'ja', text: '町の橋は1932年に開通した。' },
  { id: 'river', language: 'ja', text: '川の水は飲める。' },
];

const idsOf = (text: string, limit = 3) =>
  similarClaims(text, candidates, limit).map(({ id, language }) => `${id} ${language}`);

describe('similarClaims', () => {
  it('gives the same words the likeness 1, whatever their case, accents and punctuation', () => {
    const [best] = similarClaims('le PONT de la ville a ete ouvert, en 1932!', candidates, 1);
    assert.deepEqual([best?.id, best?.language, best?.likeness], ['opened', 'fr', 1]);
  });

  it('finds a claim said in other words of the same language, best first', () => {
    assert.deepEqual(idsOf('In 1932 the bridge of the town opened.', 1), ['opened en']);
    const [first, second] = similarClaims('In 1932 the bridge of the town opened.', candidates, 2);
    assert.ok((first?.likeness ?? 0) > nearDuplicate);
    assert.ok((second?.likeness ?? 1) < nearDuplicate);
  });

  it('takes a number for the same however its thousands are written', () => {
    assert.deepEqual(idsOf('2 300 000 voitures', 1), ['cars en']);
  });

  it('compares texts that write no spaces', () => {
    assert.deepEqual(idsOf('橋は1932年に開通', 1), ['bridge ja']);
  });

  it('gives nothing for a text that shares nothing, or has no letter', () => {
    assert.deepEqual(idsOf('Ψωμί'), []);
    assert.deepEqual(idsOf('…!'), []);
    assert.deepEqual(similarClaims('a bridge', [], 3), []);
  });

  it('gives no more than asked for', () => {
    assert.equal(idsOf('the town bridge in 1932', 2).length, 2);
  });

  it('compares a choice of candidates as it would all, with the pieces of all counted', () => {
    const texts = [...candidates.map(({ text }) => text), '2,300,000 cars, 2,300,000 bridges'];
    const all = [...candidates, { id: 'twice', language: 'en', text: texts.at(-1) ?? '' }];
    const asked = 'the bridge of 2,300,000 cars 橋は1932年';
    const wanted = similarClaims(asked, all, 3);
    const choice = all.filter(({ id }) => wanted.some((one) => one.id === id));
    assert.ok(choice.length < all.length);
    assert.deepEqual(similarClaims(asked, choice, 3, pieceCounts(texts)), wanted);
  });
});
