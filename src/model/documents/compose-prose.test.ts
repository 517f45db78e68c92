import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { composeProse } from './compose-prose.ts';
import type { Prose, Quoted } from './prose.ts';

const claim = (id: string, own: Omit<Quoted, 'of'> = {}): Quoted => ({ of: { claim: id }, ...own });

/** The text of each paragraph, the words of each passage in brackets behind its name. */
function shown({ paragraphs, passages }: Prose): string[] {
  return paragraphs.map(({ number, runs, notes }) => {
    const texts = runs.map(({ text, spans }) => {
      const words = spans.map(
        ({ start, end, passage }) => `${nameOf(passages[passage])}: ${text.slice(start, end)}`,
      );
      return [text, ...words].join(' | ');
    });
    return `${number ?? '-'} ${texts.join(' // ')} (${notes.map((note) => nameOf(passages[note])).join(' ')})`;
  });
}
const nameOf = (passage: Prose['passages'][number] | undefined) =>
  passage?.claim ?? `unrated ${passage?.unrated}`;

describe('the prose of quoted passages', () => {
  it('puts passages of one paragraph into it, with gaps between them', () => {
    const prose = composeProse([
      claim('a', { quote: 'One.', position: 1.1 }),
      claim('b', { quote: 'Two.', position: 1.2 }),
      claim('c', { quote: 'Three.', position: 2 }),
    ]);
    assert.deepEqual(shown(prose), ['1 One. | a: One. // Two. | b: Two. (a b)', '2 Three. | c: Three. (c)']);
    assert.equal(prose.isWhole, false);
  });

  it('makes one text of passages that hold each other, overlap or are the same', () => {
    const sentence = 'The bridge was built in 1932 by the town.';
    assert.deepEqual(
      shown(
        composeProse([
          claim('inner', { quote: 'built in 1932', position: 1 }),
          claim('whole', { quote: sentence, position: 1 }),
          claim('same', { quote: sentence, position: 1 }),
        ]),
      ),
      [`1 ${sentence} | whole: ${sentence} | same: ${sentence} | inner: built in 1932 (whole same inner)`],
    );
    assert.deepEqual(
      shown(
        composeProse([
          claim('late', { quote: 'built in 1932 by the town.', position: 1 }),
          claim('early', { quote: 'The bridge was built in 1932', position: 1 }),
        ]),
      ),
      [`1 ${sentence} | early: The bridge was built in 1932 | late: built in 1932 by the town. (early late)`],
    );
  });

  it('does not join what only looks alike', () => {
    assert.deepEqual(
      shown(
        composeProse([
          claim('a', { quote: 'He said so', position: 1 }),
          claim('b', { quote: 'so it is', position: 1 }),
        ]),
      ),
      ['1 He said so | a: He said so // so it is | b: so it is (a b)'],
    );
  });

  it('forgives typography where one passage holds another', () => {
    const [paragraph] = composeProse([
      claim('a', { quote: 'dit « la loi », a-t-il', position: 1 }),
      claim('b', { quote: '“la loi”', position: 1 }),
    ]).paragraphs;
    const [run] = paragraph?.runs ?? [];
    assert.deepEqual(
      run?.spans.map(({ start, end }) => run.text.slice(start, end)),
      ['dit « la loi », a-t-il', '« la loi »'],
    );
  });

  it('shows once a claim that stands in two places, and notes it at the first', () => {
    const prose = composeProse([
      claim('a', { quote: 'One.', position: 1 }),
      claim('a', { quote: 'Again.', position: 3 }),
    ]);
    assert.deepEqual(shown(prose), ['1 One. | a: One. (a)', '3 Again. | a: Again. ()']);
  });

  it('keeps passages whose words or whose place nobody knows', () => {
    const prose = composeProse([
      claim('headline', { quote: 'Big news', position: 0.5 }),
      claim('told', { position: 2 }),
      claim('somewhere', { quote: 'Here.' }),
      claim('also', { quote: 'Here.' }),
      { of: { unrated: 0 }, quote: 'A view.' },
      claim('nowhere'),
    ]);
    assert.deepEqual(shown(prose), [
      '- Big news | headline: Big news (headline)',
      '2  (told)',
      '- Here. | somewhere: Here. | also: Here. (somewhere also)',
      '- A view. | unrated 0: A view. (unrated 0)',
      '-  (nowhere)',
    ]);
    assert.equal(prose.paragraphs[0]?.kind, 'headline');
  });
});
