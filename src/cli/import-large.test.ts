import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type InputPiece, readInput } from './import-input.ts';
import { readLarge } from './import-large.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-large-'));
after(() => rmSync(folder, { recursive: true }));

const review = (claimReviewed: string) => ({ '@type': 'ClaimReview', claimReviewed });
const words = ['L’été à l’île', 'नदी का पानी', '川の水 "x" \\ \n', '😀 fin'];
const feed = { '@type': 'DataFeed', dataFeedElement: words.map((word) => ({ item: [review(word)] })) };
const shapes: Readonly<Record<string, unknown>> = {
  'a list': words.map(review),
  'a feed': feed,
  'a feed that says its licence behind its reviews': { ...feed, license: 'https://example.org/licence' },
  'an answer of the fact-check search': {
    claims: words.map((text) => ({ text, claimReview: [{ url: 'https://a.example.org/', title: text }] })),
    nextPageToken: 'x',
  },
};

async function collected(pieces: AsyncIterable<InputPiece>) {
  const all = [];
  for await (const piece of pieces) all.push(piece);
  const reviews = all.flatMap((piece) => (piece.kind === 'reviews' ? piece.found : []));
  return {
    reviews: reviews.map(({ node, page, nested }) => ({ node, page, nested })),
    reasons: all.flatMap((piece) => (piece.kind === 'nothing' ? [`${piece.place}: ${piece.reason}`] : [])),
  };
}

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('a large file, read item by item', () => {
  for (const [name, value] of Object.entries(shapes)) {
    it(`gives of ${name} what it gives when it is read whole`, async () => {
      const path = file(`${name}.json`, JSON.stringify(value, undefined, 1));
      const large = await collected(readLarge(path));
      assert.equal(large.reviews.length, words.length);
      assert.deepEqual(large, await collected(readInput(path)));
    });
  }

  it('is decoded as it was written', async () => {
    const text = JSON.stringify([review('L’été coûte 5 €')]);
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const windows = Buffer.from(text.replaceAll('’', '\u0092').replaceAll('€', '\u0080'), 'latin1');
    for (const bytes of [text, `\uFEFF${text}`, utf16, windows]) {
      const { reviews } = await collected(readLarge(file('encoded.json', bytes)));
      assert.equal(reviews[0]?.node['claimReviewed'], 'L’été coûte 5 €');
    }
  });

  it('gives what stands before a break, and says that the rest was not read', async () => {
    const whole = JSON.stringify(words.map(review));
    for (const broken of [whole.slice(0, -3), `${whole.slice(0, -1)} oops]`]) {
      const path = file('broken.json', broken);
      const { reviews, reasons } = await collected(readLarge(path));
      assert.ok(reviews.length >= words.length - 1);
      assert.deepEqual(reasons, [
        `${path}, after item ${reviews.length}: broken JSON: what stands below was not read`,
      ]);
    }
  });

  it('is left alone where it is no list of reviews', async () => {
    for (const value of [review('Alone'), { '@graph': [review('In a graph')] }, 'text'])
      assert.deepEqual(await collected(readLarge(file('other.json', JSON.stringify(value)))), {
        reviews: [],
        reasons: [],
      });
  });

  it('is what a file of more than 8 MiB is, and the places say which item', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => review(`${index} ${'नदी '.repeat(350)}`));
    const path = file('many.json', JSON.stringify(many));
    const places: string[] = [];
    for await (const { place } of readInput(path)) places.push(place);
    assert.equal(places.length, many.length);
    assert.equal(places.at(-1), `${path}, item 2500`);
  });
});
