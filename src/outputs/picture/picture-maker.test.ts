import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { glyphs } from '#schema/site';
import type { SitePicture } from '#model/views/picture';
import { examplePicture, readInstalledFont, sentences } from '#fixtures/example-picture';
import { PictureMaker } from './picture-maker.ts';

const maker = new PictureMaker(readInstalledFont);

/** What the fullest picture may weigh: Chinese and Korean have a shape for each of their many letters. */
const largest = { png: 72 * 1024, svg: 52 * 1024, svgOfManyShapes: 72 * 1024 };
/** What a usual one may weigh. */
const usual = { png: 44 * 1024, svg: 40 * 1024 };

describe('a picture', () => {
  it('is a PNG of 1200 by 630, each point a colour of its list', async () => {
    const { png } = await maker.draw(examplePicture());
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    const chunks = chunksOf(png);
    const colours = (chunks.get('PLTE')?.length ?? 0) / 3;
    const points = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
    assert.equal(points.length, 1201 * 630);
    assert.ok(points.every((point) => point < colours));
  });

  it('is the same byte for byte each time, whatever was drawn before it', async () => {
    const view = examplePicture({ language: 'ar', direction: 'rtl', claim: { text: sentences['ar'] ?? '' } });
    const first = await new PictureMaker(readInstalledFont).draw(view);
    const other = new PictureMaker(readInstalledFont);
    await Promise.all(
      Object.entries(sentences).map(([language, text]) =>
        other.draw(examplePicture({ language, claim: { text } })),
      ),
    );
    const second = await other.draw(view);
    assert.ok(first.png.equals(second.png));
    assert.equal(first.svg, second.svg);
  });

  it('has the same outlines where nothing is painted', async () => {
    const view = examplePicture();
    const { png: _png, ...outlines } = await maker.draw(view);
    assert.deepEqual(await maker.drawOutlines(view), outlines);
  });

  for (const [language, sentence] of Object.entries(sentences)) {
    it(`in ${language} is light enough at any length, and shows what it says`, async () => {
      const isManyShapes = ['zh', 'ja', 'ko'].includes(language);
      for (const times of [1, 8]) {
        const text = `${sentence} `.repeat(times).trim();
        const { png, svg, missing } = await maker.draw(
          examplePicture({ language, claim: { text }, summary: { text: text.slice(0, 300) } }),
        );
        const full = { png: largest.png, svg: isManyShapes ? largest.svgOfManyShapes : largest.svg };
        const limit = times === 1 ? usual : full;
        assert.ok(png.length <= limit.png, `${png.length} bytes of PNG`);
        assert.ok(svg.length <= limit.svg, `${svg.length} bytes of SVG`);
        assert.deepEqual(missing, []);
      }
    });
  }

  it('looks different with each verdict’s shape, and mirrored from right to left', async () => {
    const views = [
      ...glyphs.map((glyph) => examplePicture({ verdict: { label: 'Verdict', glyph, tone: 'plain' } })),
      examplePicture({ direction: 'rtl' }),
    ];
    const pictures = await Promise.all(views.map((view) => maker.draw(view)));
    assert.equal(new Set(pictures.map(({ png }) => png.toString('base64'))).size, views.length);
    assert.equal(new Set(pictures.map(({ svg }) => svg)).size, views.length);
  });

  it('has no address, no script and no font in its SVG, and says its words to those who do not see it', async () => {
    const hostile = '</title><script>alert(1)</script><image href="https://example.com/x"/>&"\u0000\uD800';
    const { svg } = await maker.draw(
      examplePicture({
        title: hostile,
        sentence: hostile,
        claim: { text: hostile },
        claimant: { text: hostile },
      }),
    );
    assert.equal(svg.match(/<title id="title">Mostly true · &lt;\/title&gt;&lt;script&gt;/gu)?.length, 1);
    assert.match(svg, /<desc id="desc">&lt;\/title&gt;.*&amp;&quot;\uFFFD<\/desc>/u);
    const tags = new Set([...svg.matchAll(/<([a-z]+)/giu)].map(([, name]) => name));
    const known = ['svg', 'title', 'desc', 'defs', 'path', 'circle', 'g', 'use'];
    assert.deepEqual(
      [...tags].filter((name) => !known.includes(name ?? '')),
      [],
    );
    assert.ok([...svg.matchAll(/href="([^"]*)"/gu)].every(([, address]) => address?.startsWith('#')));
  });

  it('tells which characters stand as empty boxes', async () => {
    const { missing } = await maker.draw(examplePicture({ claim: { text: 'ก ข ก' } }));
    assert.deepEqual(missing, ['ก', 'ข']);
  });

  it('of the site shows what came out', async () => {
    const view: SitePicture = {
      kind: 'site',
      language: 'en',
      direction: 'ltr',
      site: 'Exampleton, checked',
      sentence: 'Exampleton, checked. What was said about the bridge.',
      title: { text: 'Exampleton, checked' },
      description: 'What was said about the bridge.',
      outcomeLabel: 'What came out · 2 claims',
      tally: [{ verdict: { label: 'True', glyph: 'full', tone: 'best' }, count: 2 }],
      publisher: 'The Exampleton Gazette',
    };
    const { png, svg } = await maker.draw(view);
    const empty = await maker.draw({ ...view, tally: [] });
    const [first] = view.tally;
    const one = await maker.draw({ ...view, tally: first === undefined ? [] : [{ verdict: first.verdict }] });
    assert.ok(
      !one.png.equals(png) && !one.png.equals(empty.png),
      'a single verdict without a count is large',
    );
    assert.match(svg, /<title id="title">Exampleton, checked<\/title>/u);
    assert.ok(!png.equals(empty.png));
  });
});

function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}
