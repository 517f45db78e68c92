import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { type Claim, siteName } from './site';

const require = createRequire(join(process.cwd(), 'package.json'));
const data = readFileSync(require.resolve('@fontsource/newsreader/files/newsreader-latin-400-normal.woff'));
/** One list for all pictures: satori reads the fonts of a list once. */
const fonts = [{ name: 'Card', data, weight: 400 as const, style: 'normal' as const }];

const box = (style: object, children: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const half = {
  width: 600,
  height: 630,
  padding: 48,
  boxSizing: 'border-box',
  flexDirection: 'column',
  justifyContent: 'space-between',
};

let last: { id: string; svg: Promise<string> } | undefined;

/** The picture of a claim; the last one is kept, because both of its files are made one after the other. */
export function cardSvg({ id, data }: Claim): Promise<string> {
  if (last?.id === id) return last.svg;
  const picture = box({ width: '100%', height: '100%', background: '#fff', fontFamily: 'Card' }, [
    box({ ...half, background: '#14213d', color: '#fff' }, [
      box({ fontSize: 36, lineHeight: 1.3 }, data.claim),
      box({ fontSize: 24 }, `${data.claimant}, ${data.made}`),
    ]),
    box({ ...half, color: '#14213d' }, [
      box({ fontSize: 64 }, data.verdict),
      box({ fontSize: 28, lineHeight: 1.3 }, data.title),
      box({ fontSize: 24 }, siteName),
    ]),
  ]);
  // Satori’s type asks for React’s elements; plain objects are what its handbook shows.
  const svg = satori(picture as never, { width: 1200, height: 630, fonts });
  last = { id, svg };
  return svg;
}

export async function cardPng(claim: Claim): Promise<Buffer> {
  const svg = await cardSvg(claim);
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
